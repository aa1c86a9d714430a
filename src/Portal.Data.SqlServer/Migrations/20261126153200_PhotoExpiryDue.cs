using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PhotoExpiryDue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ExpiryDueUtc",
                table: "Photos",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Photos_ExpiryDueUtc",
                table: "Photos",
                column: "ExpiryDueUtc");

            // Those that have come too: they are on record then, once.
            migrationBuilder.Sql("UPDATE Photos SET ExpiryDueUtc = ExpiresAtUtc WHERE ExpiresAtUtc IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Photos_ExpiryDueUtc",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "ExpiryDueUtc",
                table: "Photos");
        }
    }
}
