using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AuditIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Changes_AtUtc",
                table: "Changes",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_EditionId_ChangeId",
                table: "Changes",
                columns: new[] { "EditionId", "ChangeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_Refusal_ChangeId",
                table: "Changes",
                columns: new[] { "Refusal", "ChangeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_StaffId_ChangeId",
                table: "Changes",
                columns: new[] { "StaffId", "ChangeId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Changes_AtUtc",
                table: "Changes");

            migrationBuilder.DropIndex(
                name: "IX_Changes_EditionId_ChangeId",
                table: "Changes");

            migrationBuilder.DropIndex(
                name: "IX_Changes_Refusal_ChangeId",
                table: "Changes");

            migrationBuilder.DropIndex(
                name: "IX_Changes_StaffId_ChangeId",
                table: "Changes");
        }
    }
}
