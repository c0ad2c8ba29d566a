using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SupportPoints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SupportPointId",
                table: "Links",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SupportPoints",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HasRoom = table.Column<bool>(type: "INTEGER", nullable: true),
                    Accessibility = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Costs = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    HowToBook = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    AsOf = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LocationId = table.Column<int>(type: "INTEGER", nullable: true),
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
                    table.PrimaryKey("PK_SupportPoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupportPoints_Locations_LocationId",
                        column: x => x.LocationId,
                        principalTable: "Locations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConfirmationRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SupportPointId = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfirmationRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConfirmationRequests_SupportPoints_SupportPointId",
                        column: x => x.SupportPointId,
                        principalTable: "SupportPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupportPointNeighbourhood",
                columns: table => new
                {
                    SupportPointId = table.Column<int>(type: "INTEGER", nullable: false),
                    NeighbourhoodId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportPointNeighbourhood", x => new { x.SupportPointId, x.NeighbourhoodId });
                    table.ForeignKey(
                        name: "FK_SupportPointNeighbourhood_Neighbourhoods_NeighbourhoodId",
                        column: x => x.NeighbourhoodId,
                        principalTable: "Neighbourhoods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupportPointNeighbourhood_SupportPoints_SupportPointId",
                        column: x => x.SupportPointId,
                        principalTable: "SupportPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Links_SupportPointId",
                table: "Links",
                column: "SupportPointId");

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationRequests_Digest",
                table: "ConfirmationRequests",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConfirmationRequests_SupportPointId",
                table: "ConfirmationRequests",
                column: "SupportPointId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportPointNeighbourhood_NeighbourhoodId",
                table: "SupportPointNeighbourhood",
                column: "NeighbourhoodId");

            migrationBuilder.CreateIndex(
                name: "IX_SupportPoints_LocationId",
                table: "SupportPoints",
                column: "LocationId");

            migrationBuilder.AddForeignKey(
                name: "FK_Links_SupportPoints_SupportPointId",
                table: "Links",
                column: "SupportPointId",
                principalTable: "SupportPoints",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Links_SupportPoints_SupportPointId",
                table: "Links");

            migrationBuilder.DropTable(
                name: "ConfirmationRequests");

            migrationBuilder.DropTable(
                name: "SupportPointNeighbourhood");

            migrationBuilder.DropTable(
                name: "SupportPoints");

            migrationBuilder.DropIndex(
                name: "IX_Links_SupportPointId",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "SupportPointId",
                table: "Links");
        }
    }
}
