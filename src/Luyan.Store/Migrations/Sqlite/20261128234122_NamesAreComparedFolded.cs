using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Luyan.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NamesAreComparedFolded : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Cases",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_NameKey",
                table: "Cases",
                column: "NameKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_NameKey",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Cases");
        }
    }
}
