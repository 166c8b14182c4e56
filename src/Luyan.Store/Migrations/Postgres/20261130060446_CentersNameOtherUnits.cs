using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luyan.Store.Migrations.Postgres
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
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Center = table.Column<string>(type: "text", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditCode = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Bound = table.Column<bool>(type: "boolean", nullable: false),
                    CeasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ByName = table.Column<bool>(type: "boolean", nullable: false)
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
