using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddChangeLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Lists",
                table: "Changes",
                type: "nvarchar(max)",
                nullable: false,
                defaultValueSql: "''");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_PublishedAtUtc",
                table: "PublishedArticles",
                column: "PublishedAtUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_PublishedAtUtc",
                table: "PublishedArticles");

            migrationBuilder.DropColumn(
                name: "Lists",
                table: "Changes");
        }
    }
}
