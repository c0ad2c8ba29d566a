using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NewsletterCouncilAndTranslations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MailingId",
                table: "Outbox",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusedStatus",
                table: "Outbox",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SubscriberId",
                table: "Outbox",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeUrl",
                table: "Outbox",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CouncilRulesId",
                table: "Links",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnnouncedMoments",
                columns: table => new
                {
                    MomentId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnouncedMoments", x => x.MomentId);
                });

            migrationBuilder.CreateTable(
                name: "CouncilMeetings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Place = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    AgendaUrl = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AgendaCheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilMeetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CouncilRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Steps = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SpeakUntil = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    SpeakOnAgenda = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SpeakOffAgenda = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SignaturesSubneighbourhood = table.Column<int>(type: "integer", nullable: false),
                    SignaturesNeighbourhood = table.Column<int>(type: "integer", nullable: false),
                    SignaturesCity = table.Column<int>(type: "integer", nullable: false),
                    MinimumAge = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    InitiativeNotes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Email = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AgendaUrl = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PetitionUrl = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mailings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Intro = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Items = table.Column<string>(type: "character varying(500000)", maxLength: 500000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Cursor = table.Column<int>(type: "integer", nullable: false),
                    Skipped = table.Column<int>(type: "integer", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Sent = table.Column<int>(type: "integer", nullable: false),
                    Failed = table.Column<int>(type: "integer", nullable: false),
                    CleanedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Subscribers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PublicId = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    EmailDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    WantsOpenings = table.Column<bool>(type: "boolean", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Distance = table.Column<int>(type: "integer", nullable: true),
                    TokenDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    TokenExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Asked = table.Column<int>(type: "integer", nullable: false),
                    FirstAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Bounces = table.Column<int>(type: "integer", nullable: false),
                    FirstBounceAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscribers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuppressedAddresses",
                columns: table => new
                {
                    EmailDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuppressedAddresses", x => x.EmailDigest);
                });

            migrationBuilder.CreateTable(
                name: "Translations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    ItemId = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Summary = table.Column<string>(type: "character varying(900)", maxLength: 900, nullable: false),
                    TranslatedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    TranslatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Original = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Translations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CouncilMeetingPlan",
                columns: table => new
                {
                    MeetingId = table.Column<int>(type: "integer", nullable: false),
                    PlanId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilMeetingPlan", x => new { x.MeetingId, x.PlanId });
                    table.ForeignKey(
                        name: "FK_CouncilMeetingPlan_CouncilMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "CouncilMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CouncilMeetingPlan_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubscriberNeighbourhoods",
                columns: table => new
                {
                    SubscriberId = table.Column<int>(type: "integer", nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriberNeighbourhoods", x => new { x.SubscriberId, x.NeighbourhoodId });
                    table.ForeignKey(
                        name: "FK_SubscriberNeighbourhoods_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubscriberNeighbourhoods_Subscribers_SubscriberId",
                        column: x => x.SubscriberId,
                        principalTable: "Subscribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubscriberThemes",
                columns: table => new
                {
                    SubscriberId = table.Column<int>(type: "integer", nullable: false),
                    ThemeId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriberThemes", x => new { x.SubscriberId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_SubscriberThemes_Subscribers_SubscriberId",
                        column: x => x.SubscriberId,
                        principalTable: "Subscribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubscriberThemes_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_MailingId_SentAt_GivenUpAt",
                table: "Outbox",
                columns: new[] { "MailingId", "SentAt", "GivenUpAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_PublicId",
                table: "Outbox",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SubscriberId",
                table: "Outbox",
                column: "SubscriberId");

            migrationBuilder.CreateIndex(
                name: "IX_Links_CouncilRulesId",
                table: "Links",
                column: "CouncilRulesId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilMeetingPlan_PlanId",
                table: "CouncilMeetingPlan",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_CouncilMeetings_Day",
                table: "CouncilMeetings",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Mailings_Key",
                table: "Mailings",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mailings_WrittenAt",
                table: "Mailings",
                column: "WrittenAt");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriberNeighbourhoods_NeighbourhoodId",
                table: "SubscriberNeighbourhoods",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_EmailDigest",
                table: "Subscribers",
                column: "EmailDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_PublicId",
                table: "Subscribers",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_State_Id",
                table: "Subscribers",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_TokenDigest",
                table: "Subscribers",
                column: "TokenDigest");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriberThemes_ThemeId",
                table: "SubscriberThemes",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_Translations_Kind_ItemId_Language",
                table: "Translations",
                columns: new[] { "Kind", "ItemId", "Language" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Links_CouncilRules_CouncilRulesId",
                table: "Links",
                column: "CouncilRulesId",
                principalTable: "CouncilRules",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Links_CouncilRules_CouncilRulesId",
                table: "Links");

            migrationBuilder.DropTable(
                name: "AnnouncedMoments");

            migrationBuilder.DropTable(
                name: "CouncilMeetingPlan");

            migrationBuilder.DropTable(
                name: "CouncilRules");

            migrationBuilder.DropTable(
                name: "Mailings");

            migrationBuilder.DropTable(
                name: "SubscriberNeighbourhoods");

            migrationBuilder.DropTable(
                name: "SubscriberThemes");

            migrationBuilder.DropTable(
                name: "SuppressedAddresses");

            migrationBuilder.DropTable(
                name: "Translations");

            migrationBuilder.DropTable(
                name: "CouncilMeetings");

            migrationBuilder.DropTable(
                name: "Subscribers");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_MailingId_SentAt_GivenUpAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_PublicId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_SubscriberId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Links_CouncilRulesId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "MailingId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "RefusedStatus",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SubscriberId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "UnsubscribeUrl",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "CouncilRulesId",
                table: "Links");
        }
    }
}
