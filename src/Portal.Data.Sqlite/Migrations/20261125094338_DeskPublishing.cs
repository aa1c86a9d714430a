using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DeskPublishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What is new in the rows that are there; before the keys that are made of it.
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PublishedListings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "VisibleFromUtc",
                table: "PublishedListings",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "VisibleUntilUtc",
                table: "PublishedListings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VisibleFromUtc",
                table: "PublishedArticles",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "VisibleUntilUtc",
                table: "PublishedArticles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SignOffs",
                table: "Editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "AuthorId",
                table: "ArticleVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RestoredFrom",
                table: "ArticleVersions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EmbargoUntilUtc",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ExpiresAtUtc",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsAttention",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "OwnerName",
                table: "Articles",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ScheduledAtUtc",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SignOffCount",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Articles",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "UpdatedAtUtc",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.Sql("""UPDATE PublishedListings SET Version = (SELECT PublishedArticles.Version FROM PublishedArticles WHERE PublishedArticles.ArticleId = PublishedListings.ArticleId);""");

            migrationBuilder.Sql("""UPDATE Articles SET Title = COALESCE((SELECT json_extract(Story, '$.title') FROM ArticleVersions WHERE ArticleVersions.ArticleId = Articles.ArticleId AND ArticleVersions.Number = Articles.WorkingVersion), ''), UpdatedAtUtc = COALESCE((SELECT SavedAtUtc FROM ArticleVersions WHERE ArticleVersions.ArticleId = Articles.ArticleId AND ArticleVersions.Number = Articles.WorkingVersion), CreatedAtUtc);""");

            migrationBuilder.Sql("""UPDATE Articles SET NeedsAttention = 1 WHERE EXISTS (SELECT 1 FROM ArticleVersions WHERE ArticleVersions.ArticleId = Articles.ArticleId AND ArticleVersions.Number = Articles.WorkingVersion AND ArticleVersions.Findings LIKE '%"confidence":"low"%');""");

            migrationBuilder.Sql("""UPDATE Articles SET State = 0 WHERE State = 3 AND LiveVersion <> WorkingVersion;""");

            // Tables are rebuilt one after the other, and a row is not taken whose parent's key is not one yet; this goes with the old table.
            migrationBuilder.Sql("""CREATE UNIQUE INDEX IX_Rebuild ON PublishedArticles (ArticleId, Version);""");

            migrationBuilder.DropForeignKey(
                name: "FK_PublishedCorrections_PublishedArticles_ArticleId",
                table: "PublishedCorrections");

            migrationBuilder.DropForeignKey(
                name: "FK_PublishedListings_PublishedArticles_ArticleId",
                table: "PublishedListings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PublishedListings",
                table: "PublishedListings");

            migrationBuilder.DropIndex(
                name: "IX_PublishedListings_ArticleId",
                table: "PublishedListings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PublishedArticles",
                table: "PublishedArticles");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_PublishedAtUtc",
                table: "PublishedArticles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_EditionId",
                table: "Articles");

            migrationBuilder.AddPrimaryKey(
                name: "PK_PublishedListings",
                table: "PublishedListings",
                columns: new[] { "Kind", "TargetId", "PublishedAtUtc", "ArticleId", "Version" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_PublishedArticles",
                table: "PublishedArticles",
                columns: new[] { "ArticleId", "Version" });

            migrationBuilder.CreateTable(
                name: "Autosaves",
                columns: table => new
                {
                    StaffId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: true),
                    EditionId = table.Column<int>(type: "INTEGER", nullable: false),
                    BaseVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Autosaves", x => new { x.StaffId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "DraftNotes",
                columns: table => new
                {
                    DraftNoteId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WrittenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResolvedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolvedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftNotes", x => x.DraftNoteId);
                    table.ForeignKey(
                        name: "FK_DraftNotes_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "ArticleId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Presences",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SeenAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Presences", x => new { x.ArticleId, x.StaffId });
                });

            migrationBuilder.CreateTable(
                name: "PreviewLinks",
                columns: table => new
                {
                    PreviewLinkId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreviewLinks", x => x.PreviewLinkId);
                    table.ForeignKey(
                        name: "FK_PreviewLinks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "ArticleId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedPhotoUses",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedPhotoUses", x => new { x.Hash, x.ArticleId, x.Version });
                    table.ForeignKey(
                        name: "FK_PublishedPhotoUses_PublishedArticles_ArticleId_Version",
                        columns: x => new { x.ArticleId, x.Version },
                        principalTable: "PublishedArticles",
                        principalColumns: new[] { "ArticleId", "Version" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignOffs",
                columns: table => new
                {
                    SignOffId = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    StaffId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignOffs", x => x.SignOffId);
                    table.ForeignKey(
                        name: "FK_SignOffs_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "ArticleId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TitlePairs",
                columns: table => new
                {
                    Pair = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TitlePairs", x => new { x.Pair, x.ArticleId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedListings_ArticleId_Version",
                table: "PublishedListings",
                columns: new[] { "ArticleId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_VisibleFromUtc",
                table: "PublishedArticles",
                column: "VisibleFromUtc");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_VisibleUntilUtc",
                table: "PublishedArticles",
                column: "VisibleUntilUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_EditionId_NeedsAttention_UpdatedAtUtc_ArticleId",
                table: "Articles",
                columns: new[] { "EditionId", "NeedsAttention", "UpdatedAtUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_EditionId_ScheduledAtUtc_ArticleId",
                table: "Articles",
                columns: new[] { "EditionId", "ScheduledAtUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_EditionId_SectionId_UpdatedAtUtc_ArticleId",
                table: "Articles",
                columns: new[] { "EditionId", "SectionId", "UpdatedAtUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_EditionId_State_UpdatedAtUtc_ArticleId",
                table: "Articles",
                columns: new[] { "EditionId", "State", "UpdatedAtUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_EditionId_UpdatedAtUtc_ArticleId",
                table: "Articles",
                columns: new[] { "EditionId", "UpdatedAtUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ExpiresAtUtc",
                table: "Articles",
                column: "ExpiresAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_OwnerId_UpdatedAtUtc_ArticleId",
                table: "Articles",
                columns: new[] { "OwnerId", "UpdatedAtUtc", "ArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ScheduledAtUtc",
                table: "Articles",
                column: "ScheduledAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Autosaves_StaffId_SavedAtUtc",
                table: "Autosaves",
                columns: new[] { "StaffId", "SavedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftNotes_ArticleId",
                table: "DraftNotes",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_ArticleId",
                table: "PreviewLinks",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_TokenHash",
                table: "PreviewLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublishedPhotoUses_ArticleId_Version",
                table: "PublishedPhotoUses",
                columns: new[] { "ArticleId", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_SignOffs_ArticleId",
                table: "SignOffs",
                column: "ArticleId");

            migrationBuilder.AddForeignKey(
                name: "FK_PublishedCorrections_Articles_ArticleId",
                table: "PublishedCorrections",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "ArticleId",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PublishedListings_PublishedArticles_ArticleId_Version",
                table: "PublishedListings",
                columns: new[] { "ArticleId", "Version" },
                principalTable: "PublishedArticles",
                principalColumns: new[] { "ArticleId", "Version" },
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PublishedCorrections_Articles_ArticleId",
                table: "PublishedCorrections");

            migrationBuilder.DropForeignKey(
                name: "FK_PublishedListings_PublishedArticles_ArticleId_Version",
                table: "PublishedListings");

            migrationBuilder.DropTable(
                name: "Autosaves");

            migrationBuilder.DropTable(
                name: "DraftNotes");

            migrationBuilder.DropTable(
                name: "Presences");

            migrationBuilder.DropTable(
                name: "PreviewLinks");

            migrationBuilder.DropTable(
                name: "PublishedPhotoUses");

            migrationBuilder.DropTable(
                name: "SignOffs");

            migrationBuilder.DropTable(
                name: "TitlePairs");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PublishedListings",
                table: "PublishedListings");

            migrationBuilder.DropIndex(
                name: "IX_PublishedListings_ArticleId_Version",
                table: "PublishedListings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PublishedArticles",
                table: "PublishedArticles");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_VisibleFromUtc",
                table: "PublishedArticles");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_VisibleUntilUtc",
                table: "PublishedArticles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_EditionId_NeedsAttention_UpdatedAtUtc_ArticleId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_EditionId_ScheduledAtUtc_ArticleId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_EditionId_SectionId_UpdatedAtUtc_ArticleId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_EditionId_State_UpdatedAtUtc_ArticleId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_EditionId_UpdatedAtUtc_ArticleId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_ExpiresAtUtc",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_OwnerId_UpdatedAtUtc_ArticleId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_ScheduledAtUtc",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PublishedListings");

            migrationBuilder.DropColumn(
                name: "VisibleFromUtc",
                table: "PublishedListings");

            migrationBuilder.DropColumn(
                name: "VisibleUntilUtc",
                table: "PublishedListings");

            migrationBuilder.DropColumn(
                name: "VisibleFromUtc",
                table: "PublishedArticles");

            migrationBuilder.DropColumn(
                name: "VisibleUntilUtc",
                table: "PublishedArticles");

            migrationBuilder.DropColumn(
                name: "SignOffs",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "AuthorId",
                table: "ArticleVersions");

            migrationBuilder.DropColumn(
                name: "RestoredFrom",
                table: "ArticleVersions");

            migrationBuilder.DropColumn(
                name: "EmbargoUntilUtc",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ExpiresAtUtc",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "NeedsAttention",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "OwnerName",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "ScheduledAtUtc",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "SignOffCount",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "UpdatedAtUtc",
                table: "Articles");

            migrationBuilder.AddPrimaryKey(
                name: "PK_PublishedListings",
                table: "PublishedListings",
                columns: new[] { "Kind", "TargetId", "PublishedAtUtc", "ArticleId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_PublishedArticles",
                table: "PublishedArticles",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedListings_ArticleId",
                table: "PublishedListings",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_PublishedAtUtc",
                table: "PublishedArticles",
                column: "PublishedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_EditionId",
                table: "Articles",
                column: "EditionId");

            migrationBuilder.AddForeignKey(
                name: "FK_PublishedCorrections_PublishedArticles_ArticleId",
                table: "PublishedCorrections",
                column: "ArticleId",
                principalTable: "PublishedArticles",
                principalColumn: "ArticleId",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_PublishedListings_PublishedArticles_ArticleId",
                table: "PublishedListings",
                column: "ArticleId",
                principalTable: "PublishedArticles",
                principalColumn: "ArticleId",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
