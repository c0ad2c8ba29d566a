using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddCouncilAndTranslations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CouncilRulesId",
                table: "Links",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CouncilMeetings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    AgendaUrl = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AgendaCheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    IsExample = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilMeetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CouncilRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Rhythm = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Steps = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SpeakUntil = table.Column<TimeOnly>(type: "time", nullable: false),
                    SpeakOnAgenda = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SpeakOffAgenda = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SignaturesSubneighbourhood = table.Column<int>(type: "int", nullable: false),
                    SignaturesNeighbourhood = table.Column<int>(type: "int", nullable: false),
                    SignaturesCity = table.Column<int>(type: "int", nullable: false),
                    MinimumAge = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    InitiativeNotes = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    AgendaUrl = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    PetitionUrl = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CouncilRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Translations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    ItemId = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    Summary = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    TranslatedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TranslatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Original = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Translations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CouncilMeetingPlan",
                columns: table => new
                {
                    MeetingId = table.Column<int>(type: "int", nullable: false),
                    PlanId = table.Column<int>(type: "int", nullable: false)
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
                name: "CouncilMeetingPlan");

            migrationBuilder.DropTable(
                name: "CouncilRules");

            migrationBuilder.DropTable(
                name: "Translations");

            migrationBuilder.DropTable(
                name: "CouncilMeetings");

            migrationBuilder.DropIndex(
                name: "IX_Links_CouncilRulesId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "CouncilRulesId",
                table: "Links");
        }
    }
}
