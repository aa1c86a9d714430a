using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RecordAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Changes",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Refusal",
                table: "Changes",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "StaffId",
                table: "Changes",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToStaffId",
                table: "Changes",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OwnerId",
                table: "Articles",
                type: "int",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Address",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "Refusal",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "StaffId",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "ToStaffId",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Articles");
        }
    }
}
