// The yardstick of `start` and `cost` in Portal.Benchmarks: see BareController.
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Portal.Bare;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddDbContext<BareContext>(options => options.UseSqlite($"Data Source={builder.Configuration["Portal:DataFolder"]}/portal.db"));
builder.Services.AddControllersWithViews();
// Chinese as it is, as the portal writes it.
builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
var app = builder.Build();
app.UseRouting();
app.MapControllers();
app.Run();
