using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PhotoLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "HiddenFromUtc",
                table: "PublishedPhotoUses",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PhotoFocus",
                table: "PublishedArticles",
                type: "nvarchar(7)",
                maxLength: 7,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PhotoHasAvif",
                table: "PublishedArticles",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "PhotoHiddenFromUtc",
                table: "PublishedArticles",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AddedBy",
                table: "Photos",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "AddedById",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Band0",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Band1",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Band2",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Band3",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "BlockedAtUtc",
                table: "Photos",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Caption",
                table: "Photos",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Copyright",
                table: "Photos",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Creator",
                table: "Photos",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "CreditKind",
                table: "Photos",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CreditName",
                table: "Photos",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "ExpiresAtUtc",
                table: "Photos",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Fingerprint",
                table: "Photos",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Focus",
                table: "Photos",
                type: "nvarchar(7)",
                maxLength: 7,
                nullable: false,
                defaultValue: "50x50");

            migrationBuilder.AddColumn<bool>(
                name: "HasAvif",
                table: "Photos",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "HasOutdatedRenditions",
                table: "Photos",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "HasProvenance",
                table: "Photos",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Headline",
                table: "Photos",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "IsAiEdited",
                table: "Photos",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsAiGenerated",
                table: "Photos",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Keywords",
                table: "Photos",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Persons",
                table: "Photos",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "PersonsText",
                table: "Photos",
                type: "nvarchar(3000)",
                maxLength: 3000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "Photos",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "RenditionsDueUtc",
                table: "Photos",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReplacedBy",
                table: "Photos",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Photos",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Photos",
                type: "nvarchar(3000)",
                maxLength: 3000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "SectionId",
                table: "Photos",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TakenOn",
                table: "Photos",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms",
                table: "Photos",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "PhotoHash",
                table: "Changes",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "ArticlePhotos",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ArticleId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticlePhotos", x => new { x.Hash, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ArticlePhotos_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "ArticleId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedPhotoUses_HiddenFromUtc",
                table: "PublishedPhotoUses",
                column: "HiddenFromUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Band0",
                table: "Photos",
                column: "Band0");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Band1",
                table: "Photos",
                column: "Band1");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Band2",
                table: "Photos",
                column: "Band2");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_Band3",
                table: "Photos",
                column: "Band3");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_ExpiresAtUtc",
                table: "Photos",
                column: "ExpiresAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_RenditionsDueUtc",
                table: "Photos",
                column: "RenditionsDueUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_ReplacedBy",
                table: "Photos",
                column: "ReplacedBy",
                filter: "ReplacedBy IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Photos_SectionId_AddedAtUtc_Hash",
                table: "Photos",
                columns: new[] { "SectionId", "AddedAtUtc", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePhotos_ArticleId",
                table: "ArticlePhotos",
                column: "ArticleId");

            // The newest versions of articles that are there; what is published knows its photos.
            migrationBuilder.Sql(
                """
                INSERT INTO [ArticlePhotos] ([Hash], [ArticleId])
                SELECT DISTINCT photo.[Hash], version.[ArticleId]
                FROM [ArticleVersions] AS version
                JOIN [Articles] AS article ON article.[ArticleId] = version.[ArticleId] AND article.[WorkingVersion] = version.[Number]
                CROSS APPLY OPENJSON(version.[Story], '$.photos') WITH ([Hash] nvarchar(64) '$.photo') AS photo
                WHERE LEN(photo.[Hash]) = 64;
                """);

            // What is there has neither AVIF nor crops.
            migrationBuilder.Sql(
                """
                UPDATE [Photos] SET [RenditionsDueUtc] = [AddedAtUtc];
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticlePhotos");

            migrationBuilder.DropIndex(
                name: "IX_PublishedPhotoUses_HiddenFromUtc",
                table: "PublishedPhotoUses");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Band0",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Band1",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Band2",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_Band3",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_ExpiresAtUtc",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_RenditionsDueUtc",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_ReplacedBy",
                table: "Photos");

            migrationBuilder.DropIndex(
                name: "IX_Photos_SectionId_AddedAtUtc_Hash",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "HiddenFromUtc",
                table: "PublishedPhotoUses");

            migrationBuilder.DropColumn(
                name: "PhotoFocus",
                table: "PublishedArticles");

            migrationBuilder.DropColumn(
                name: "PhotoHasAvif",
                table: "PublishedArticles");

            migrationBuilder.DropColumn(
                name: "PhotoHiddenFromUtc",
                table: "PublishedArticles");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "AddedById",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Band0",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Band1",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Band2",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Band3",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "BlockedAtUtc",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Caption",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Copyright",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Creator",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "CreditKind",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "CreditName",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "ExpiresAtUtc",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Focus",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "HasAvif",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "HasOutdatedRenditions",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "HasProvenance",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Headline",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "IsAiEdited",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "IsAiGenerated",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Keywords",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Persons",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "PersonsText",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "RenditionsDueUtc",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "SectionId",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "TakenOn",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Terms",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "PhotoHash",
                table: "Changes");
        }
    }
}
