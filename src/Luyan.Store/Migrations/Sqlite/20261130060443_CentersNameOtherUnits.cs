using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luyan.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CentersNameOtherUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CenterUnits",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Center = table.Column<string>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Bound = table.Column<bool>(type: "INTEGER", nullable: false),
                    CeasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ByName = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CenterUnits", x => new { x.CaseId, x.Place });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CenterUnits_UnitId_Center",
                table: "CenterUnits",
                columns: new[] { "UnitId", "Center" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CenterUnits");
        }
    }
}
