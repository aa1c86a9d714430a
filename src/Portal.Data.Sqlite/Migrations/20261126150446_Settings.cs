using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Settings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Layout",
                table: "Topics",
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"groups\":[],\"timeline\":[]}");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Topics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Tags",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsPermitted",
                table: "Sources",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Sections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "AboutPages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "TagAliases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TagId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagAliases", x => x.Name);
                    table.ForeignKey(
                        name: "FK_TagAliases_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "TagId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedRedirects_ToPath",
                table: "PublishedRedirects",
                column: "ToPath");

            migrationBuilder.CreateIndex(
                name: "IX_TagAliases_TagId",
                table: "TagAliases",
                column: "TagId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TagAliases");

            migrationBuilder.DropIndex(
                name: "IX_PublishedRedirects_ToPath",
                table: "PublishedRedirects");

            migrationBuilder.DropColumn(
                name: "Layout",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Topics");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "IsPermitted",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "AboutPages");
        }
    }
}
