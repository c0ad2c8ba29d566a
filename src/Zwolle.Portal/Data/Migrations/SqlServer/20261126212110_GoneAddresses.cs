using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zwolle.Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GoneAddresses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "GoneSince",
                table: "SupportPoints",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "GoneSince",
                table: "Initiatives",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AgendaGoneSince",
                table: "CouncilRules",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PetitionGoneSince",
                table: "CouncilRules",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "GoneSince",
                table: "CouncilMeetings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "GoneSince",
                table: "ContactRoutes",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "GoneSince",
                table: "SupportPoints");

            migrationBuilder.DropColumn(
                name: "GoneSince",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "AgendaGoneSince",
                table: "CouncilRules");

            migrationBuilder.DropColumn(
                name: "PetitionGoneSince",
                table: "CouncilRules");

            migrationBuilder.DropColumn(
                name: "GoneSince",
                table: "CouncilMeetings");

            migrationBuilder.DropColumn(
                name: "GoneSince",
                table: "ContactRoutes");
        }
    }
}
