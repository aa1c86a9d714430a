using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StoryAids : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "MourningFromUtc",
                table: "Editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "MourningUntilUtc",
                table: "Editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OriginalKey",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Chains",
                columns: table => new
                {
                    ChainId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chains", x => x.ChainId);
                });

            migrationBuilder.CreateTable(
                name: "StoryTemplates",
                columns: table => new
                {
                    StoryTemplateId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Story = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryTemplates", x => x.StoryTemplateId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_OriginalKey_ArticleId",
                table: "Articles",
                columns: new[] { "OriginalKey", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Chains_Name",
                table: "Chains",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoryTemplates_Order_StoryTemplateId",
                table: "StoryTemplates",
                columns: new[] { "Order", "StoryTemplateId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Chains");

            migrationBuilder.DropTable(
                name: "StoryTemplates");

            migrationBuilder.DropIndex(
                name: "IX_Articles_OriginalKey_ArticleId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "MourningFromUtc",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "MourningUntilUtc",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "OriginalKey",
                table: "Articles");
        }
    }
}
