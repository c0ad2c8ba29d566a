using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DecisionsAndDigests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DecisionId",
                table: "Links",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PublicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Meaning = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidingBody = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<int>(type: "integer", nullable: false),
                    OutcomeNote = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    InputOutcome = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    DocumentKind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    OwnerTeam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Date_Earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    Date_Latest = table.Column<DateOnly>(type: "date", nullable: true),
                    Date_Precision = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Digests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PublicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: true),
                    Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Intro = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Digests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MissingDocuments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Text = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    About = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HandledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MissingDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DecisionMoment",
                columns: table => new
                {
                    DecisionId = table.Column<int>(type: "integer", nullable: false),
                    MomentId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionMoment", x => new { x.DecisionId, x.MomentId });
                    table.ForeignKey(
                        name: "FK_DecisionMoment_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionMoment_Moments_MomentId",
                        column: x => x.MomentId,
                        principalTable: "Moments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionNeighbourhood",
                columns: table => new
                {
                    DecisionId = table.Column<int>(type: "integer", nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionNeighbourhood", x => new { x.DecisionId, x.NeighbourhoodId });
                    table.ForeignKey(
                        name: "FK_DecisionNeighbourhood_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionNeighbourhood_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionPlan",
                columns: table => new
                {
                    DecisionId = table.Column<int>(type: "integer", nullable: false),
                    PlanId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionPlan", x => new { x.DecisionId, x.PlanId });
                    table.ForeignKey(
                        name: "FK_DecisionPlan_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionPlan_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionTheme",
                columns: table => new
                {
                    DecisionId = table.Column<int>(type: "integer", nullable: false),
                    ThemeId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionTheme", x => new { x.DecisionId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_DecisionTheme_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionTheme_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigestItem",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DigestId = table.Column<int>(type: "integer", nullable: false),
                    Section = table.Column<int>(type: "integer", nullable: false),
                    SortOrder = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    SourceKind = table.Column<int>(type: "integer", nullable: true),
                    SourceId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigestItem_Digests_DigestId",
                        column: x => x.DigestId,
                        principalTable: "Digests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "EditorialRules",
                columns: new[] { "Id", "FourEyes" },
                values: new object[] { 13, true });

            migrationBuilder.CreateIndex(
                name: "IX_Links_DecisionId",
                table: "Links",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionMoment_MomentId",
                table: "DecisionMoment",
                column: "MomentId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionNeighbourhood_NeighbourhoodId",
                table: "DecisionNeighbourhood",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionPlan_PlanId",
                table: "DecisionPlan",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PublicId",
                table: "Decisions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Slug",
                table: "Decisions",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DecisionTheme_ThemeId",
                table: "DecisionTheme",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_DigestItem_DigestId",
                table: "DigestItem",
                column: "DigestId");

            migrationBuilder.CreateIndex(
                name: "IX_Digests_Month",
                table: "Digests",
                column: "Month",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Digests_PublicId",
                table: "Digests",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MissingDocuments_HandledAt_Id",
                table: "MissingDocuments",
                columns: new[] { "HandledAt", "Id" });

            migrationBuilder.AddForeignKey(
                name: "FK_Links_Decisions_DecisionId",
                table: "Links",
                column: "DecisionId",
                principalTable: "Decisions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Links_Decisions_DecisionId",
                table: "Links");

            migrationBuilder.DropTable(
                name: "DecisionMoment");

            migrationBuilder.DropTable(
                name: "DecisionNeighbourhood");

            migrationBuilder.DropTable(
                name: "DecisionPlan");

            migrationBuilder.DropTable(
                name: "DecisionTheme");

            migrationBuilder.DropTable(
                name: "DigestItem");

            migrationBuilder.DropTable(
                name: "MissingDocuments");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Digests");

            migrationBuilder.DropIndex(
                name: "IX_Links_DecisionId",
                table: "Links");

            migrationBuilder.DeleteData(
                table: "EditorialRules",
                keyColumn: "Id",
                keyValue: 13);

            migrationBuilder.DropColumn(
                name: "DecisionId",
                table: "Links");
        }
    }
}
