using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initiatives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "InitiativeId",
                table: "Links",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NeighbourhoodGoalId",
                table: "Links",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Initiatives",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    StateYear = table.Column<int>(type: "INTEGER", nullable: false),
                    StateNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Initiator = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Needs = table.Column<int>(type: "INTEGER", nullable: false),
                    NeedsNote = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Story = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Help = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Join = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    MijnWijkUrl = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsAreaUnknown = table.Column<bool>(type: "INTEGER", nullable: false),
                    LocationId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwnerTeam = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Initiatives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Initiatives_Locations_LocationId",
                        column: x => x.LocationId,
                        principalTable: "Locations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NeighbourhoodGoals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    YearNote = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    OwnerTeam = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeighbourhoodGoals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InitiativeNeighbourhood",
                columns: table => new
                {
                    InitiativeId = table.Column<int>(type: "INTEGER", nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InitiativeNeighbourhood", x => new { x.InitiativeId, x.NeighbourhoodId });
                    table.ForeignKey(
                        name: "FK_InitiativeNeighbourhood_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InitiativeNeighbourhood_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InitiativeScheme",
                columns: table => new
                {
                    InitiativeId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InitiativeScheme", x => new { x.InitiativeId, x.SchemeId });
                    table.ForeignKey(
                        name: "FK_InitiativeScheme_FundingSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "FundingSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InitiativeScheme_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InitiativeTheme",
                columns: table => new
                {
                    InitiativeId = table.Column<int>(type: "INTEGER", nullable: false),
                    ThemeId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InitiativeTheme", x => new { x.InitiativeId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_InitiativeTheme_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InitiativeTheme_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalNeighbourhood",
                columns: table => new
                {
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalNeighbourhood", x => new { x.GoalId, x.NeighbourhoodId });
                    table.ForeignKey(
                        name: "FK_GoalNeighbourhood_NeighbourhoodGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "NeighbourhoodGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalNeighbourhood_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalPlan",
                columns: table => new
                {
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalPlan", x => new { x.GoalId, x.PlanId });
                    table.ForeignKey(
                        name: "FK_GoalPlan_NeighbourhoodGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "NeighbourhoodGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalPlan_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GoalScheme",
                columns: table => new
                {
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchemeId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalScheme", x => new { x.GoalId, x.SchemeId });
                    table.ForeignKey(
                        name: "FK_GoalScheme_FundingSchemes_SchemeId",
                        column: x => x.SchemeId,
                        principalTable: "FundingSchemes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GoalScheme_NeighbourhoodGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "NeighbourhoodGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InitiativeGoal",
                columns: table => new
                {
                    InitiativeId = table.Column<int>(type: "INTEGER", nullable: false),
                    GoalId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InitiativeGoal", x => new { x.InitiativeId, x.GoalId });
                    table.ForeignKey(
                        name: "FK_InitiativeGoal_Initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InitiativeGoal_NeighbourhoodGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "NeighbourhoodGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Links_InitiativeId",
                table: "Links",
                column: "InitiativeId");

            migrationBuilder.CreateIndex(
                name: "IX_Links_NeighbourhoodGoalId",
                table: "Links",
                column: "NeighbourhoodGoalId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalNeighbourhood_NeighbourhoodId",
                table: "GoalNeighbourhood",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalPlan_PlanId",
                table: "GoalPlan",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalScheme_SchemeId",
                table: "GoalScheme",
                column: "SchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_InitiativeGoal_GoalId",
                table: "InitiativeGoal",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_InitiativeNeighbourhood_NeighbourhoodId",
                table: "InitiativeNeighbourhood",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Initiatives_LocationId",
                table: "Initiatives",
                column: "LocationId");

            migrationBuilder.CreateIndex(
                name: "IX_Initiatives_Slug",
                table: "Initiatives",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Initiatives_StateYear_Id",
                table: "Initiatives",
                columns: new[] { "StateYear", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InitiativeScheme_SchemeId",
                table: "InitiativeScheme",
                column: "SchemeId");

            migrationBuilder.CreateIndex(
                name: "IX_InitiativeTheme_ThemeId",
                table: "InitiativeTheme",
                column: "ThemeId");

            migrationBuilder.AddForeignKey(
                name: "FK_Links_Initiatives_InitiativeId",
                table: "Links",
                column: "InitiativeId",
                principalTable: "Initiatives",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Links_NeighbourhoodGoals_NeighbourhoodGoalId",
                table: "Links",
                column: "NeighbourhoodGoalId",
                principalTable: "NeighbourhoodGoals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Links_Initiatives_InitiativeId",
                table: "Links");

            migrationBuilder.DropForeignKey(
                name: "FK_Links_NeighbourhoodGoals_NeighbourhoodGoalId",
                table: "Links");

            migrationBuilder.DropTable(
                name: "GoalNeighbourhood");

            migrationBuilder.DropTable(
                name: "GoalPlan");

            migrationBuilder.DropTable(
                name: "GoalScheme");

            migrationBuilder.DropTable(
                name: "InitiativeGoal");

            migrationBuilder.DropTable(
                name: "InitiativeNeighbourhood");

            migrationBuilder.DropTable(
                name: "InitiativeScheme");

            migrationBuilder.DropTable(
                name: "InitiativeTheme");

            migrationBuilder.DropTable(
                name: "NeighbourhoodGoals");

            migrationBuilder.DropTable(
                name: "Initiatives");

            migrationBuilder.DropIndex(
                name: "IX_Links_InitiativeId",
                table: "Links");

            migrationBuilder.DropIndex(
                name: "IX_Links_NeighbourhoodGoalId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "InitiativeId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "NeighbourhoodGoalId",
                table: "Links");
        }
    }
}
