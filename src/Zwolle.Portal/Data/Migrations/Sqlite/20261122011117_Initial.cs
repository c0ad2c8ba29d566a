using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Neighbourhoods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Intro = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Residents = table.Column<int>(type: "INTEGER", nullable: false),
                    ResidentsYear = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaKm2 = table.Column<double>(type: "REAL", nullable: false),
                    Outline_East = table.Column<double>(type: "REAL", nullable: false),
                    Outline_GeoJson = table.Column<string>(type: "TEXT", maxLength: 500000, nullable: false),
                    Outline_North = table.Column<double>(type: "REAL", nullable: false),
                    Outline_South = table.Column<double>(type: "REAL", nullable: false),
                    Outline_West = table.Column<double>(type: "REAL", nullable: false),
                    Outline_Year = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Neighbourhoods", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Slugs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsCurrent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Slugs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Themes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SortOrder = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Themes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Subneighbourhoods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: false),
                    Outline_East = table.Column<double>(type: "REAL", nullable: false),
                    Outline_GeoJson = table.Column<string>(type: "TEXT", maxLength: 500000, nullable: false),
                    Outline_North = table.Column<double>(type: "REAL", nullable: false),
                    Outline_South = table.Column<double>(type: "REAL", nullable: false),
                    Outline_West = table.Column<double>(type: "REAL", nullable: false),
                    Outline_Year = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subneighbourhoods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Subneighbourhoods_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Locations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Accessibility = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Precision = table.Column<int>(type: "INTEGER", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: true),
                    SubneighbourhoodId = table.Column<int>(type: "INTEGER", nullable: true),
                    Area_East = table.Column<double>(type: "REAL", nullable: true),
                    Area_GeoJson = table.Column<string>(type: "TEXT", maxLength: 500000, nullable: true),
                    Area_North = table.Column<double>(type: "REAL", nullable: true),
                    Area_South = table.Column<double>(type: "REAL", nullable: true),
                    Area_West = table.Column<double>(type: "REAL", nullable: true),
                    Area_Year = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Locations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Locations_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Locations_Subneighbourhoods_SubneighbourhoodId",
                        column: x => x.SubneighbourhoodId,
                        principalTable: "Subneighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NeighbourhoodAliases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: false),
                    SubneighbourhoodId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeighbourhoodAliases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeighbourhoodAliases_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NeighbourhoodAliases_Subneighbourhoods_SubneighbourhoodId",
                        column: x => x.SubneighbourhoodId,
                        principalTable: "Subneighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Moments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PeriodPrecision = table.Column<int>(type: "INTEGER", nullable: true),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LocationId = table.Column<int>(type: "INTEGER", nullable: true),
                    About = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CanChange = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Fixed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Decides = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    How = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Offline = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsAreaUnknown = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_Moments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Moments_Locations_LocationId",
                        column: x => x.LocationId,
                        principalTable: "Locations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Phase = table.Column<int>(type: "INTEGER", nullable: false),
                    PhaseYear = table.Column<int>(type: "INTEGER", nullable: false),
                    PhaseNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    LevelReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Decides = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CanChange = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Fixed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    InputOutcome = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
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
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Announcement_About = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Announcement_MoreInformation = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Announcement_Roles = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Announcement_When = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Announcement_Who = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    End_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End_Precision = table.Column<int>(type: "INTEGER", nullable: true),
                    Start_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Start_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Start_Precision = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plans_Locations_LocationId",
                        column: x => x.LocationId,
                        principalTable: "Locations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MomentNeighbourhood",
                columns: table => new
                {
                    MomentId = table.Column<int>(type: "INTEGER", nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MomentNeighbourhood", x => new { x.MomentId, x.NeighbourhoodId });
                    table.ForeignKey(
                        name: "FK_MomentNeighbourhood_Moments_MomentId",
                        column: x => x.MomentId,
                        principalTable: "Moments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MomentNeighbourhood_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DateChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: true),
                    ParticipationMomentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Which = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    After_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    After_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    After_Precision = table.Column<int>(type: "INTEGER", nullable: true),
                    Before_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Before_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Before_Precision = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DateChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DateChanges_Moments_ParticipationMomentId",
                        column: x => x.ParticipationMomentId,
                        principalTable: "Moments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DateChanges_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Links",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TakenOverOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: true),
                    ParticipationMomentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Dated_Earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Dated_Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Dated_Precision = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Links_Moments_ParticipationMomentId",
                        column: x => x.ParticipationMomentId,
                        principalTable: "Moments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Links_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanMoments",
                columns: table => new
                {
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    MomentId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanMoments", x => new { x.PlanId, x.MomentId });
                    table.ForeignKey(
                        name: "FK_PlanMoments_Moments_MomentId",
                        column: x => x.MomentId,
                        principalTable: "Moments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanMoments_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanNeighbourhood",
                columns: table => new
                {
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanNeighbourhood", x => new { x.PlanId, x.NeighbourhoodId });
                    table.ForeignKey(
                        name: "FK_PlanNeighbourhood_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanNeighbourhood_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanTheme",
                columns: table => new
                {
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    ThemeId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTheme", x => new { x.PlanId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_PlanTheme_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanTheme_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactRoutes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactRoutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactRoutes_Links_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Links",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactRoutes_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContactRoutes_NeighbourhoodId",
                table: "ContactRoutes",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactRoutes_SourceId",
                table: "ContactRoutes",
                column: "SourceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DateChanges_ParticipationMomentId",
                table: "DateChanges",
                column: "ParticipationMomentId");

            migrationBuilder.CreateIndex(
                name: "IX_DateChanges_PlanId",
                table: "DateChanges",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Links_ParticipationMomentId",
                table: "Links",
                column: "ParticipationMomentId");

            migrationBuilder.CreateIndex(
                name: "IX_Links_PlanId",
                table: "Links",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Locations_NeighbourhoodId",
                table: "Locations",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Locations_SubneighbourhoodId",
                table: "Locations",
                column: "SubneighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_MomentNeighbourhood_NeighbourhoodId",
                table: "MomentNeighbourhood",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Moments_LastDay",
                table: "Moments",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_Moments_LocationId",
                table: "Moments",
                column: "LocationId");

            migrationBuilder.CreateIndex(
                name: "IX_Moments_PublicId",
                table: "Moments",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Moments_Slug",
                table: "Moments",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeighbourhoodAliases_Name_NeighbourhoodId",
                table: "NeighbourhoodAliases",
                columns: new[] { "Name", "NeighbourhoodId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeighbourhoodAliases_NeighbourhoodId",
                table: "NeighbourhoodAliases",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_NeighbourhoodAliases_SubneighbourhoodId",
                table: "NeighbourhoodAliases",
                column: "SubneighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Neighbourhoods_Code",
                table: "Neighbourhoods",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Neighbourhoods_Slug",
                table: "Neighbourhoods",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanMoments_MomentId",
                table: "PlanMoments",
                column: "MomentId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanNeighbourhood_NeighbourhoodId",
                table: "PlanNeighbourhood",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_ChangedAt",
                table: "Plans",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_LocationId",
                table: "Plans",
                column: "LocationId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_PhaseYear_Id",
                table: "Plans",
                columns: new[] { "PhaseYear", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_PublicId",
                table: "Plans",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plans_Slug",
                table: "Plans",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanTheme_ThemeId",
                table: "PlanTheme",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_Slugs_Kind_ItemId",
                table: "Slugs",
                columns: new[] { "Kind", "ItemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Slugs_Kind_Text",
                table: "Slugs",
                columns: new[] { "Kind", "Text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subneighbourhoods_Code",
                table: "Subneighbourhoods",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subneighbourhoods_NeighbourhoodId",
                table: "Subneighbourhoods",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_Themes_Slug",
                table: "Themes",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContactRoutes");

            migrationBuilder.DropTable(
                name: "DateChanges");

            migrationBuilder.DropTable(
                name: "MomentNeighbourhood");

            migrationBuilder.DropTable(
                name: "NeighbourhoodAliases");

            migrationBuilder.DropTable(
                name: "PlanMoments");

            migrationBuilder.DropTable(
                name: "PlanNeighbourhood");

            migrationBuilder.DropTable(
                name: "PlanTheme");

            migrationBuilder.DropTable(
                name: "Slugs");

            migrationBuilder.DropTable(
                name: "Links");

            migrationBuilder.DropTable(
                name: "Themes");

            migrationBuilder.DropTable(
                name: "Moments");

            migrationBuilder.DropTable(
                name: "Plans");

            migrationBuilder.DropTable(
                name: "Locations");

            migrationBuilder.DropTable(
                name: "Subneighbourhoods");

            migrationBuilder.DropTable(
                name: "Neighbourhoods");
        }
    }
}
