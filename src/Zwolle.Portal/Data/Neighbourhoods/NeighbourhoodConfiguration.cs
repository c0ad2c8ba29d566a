using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Neighbourhoods;

public sealed class NeighbourhoodConfiguration :
    IEntityTypeConfiguration<Neighbourhood>,
    IEntityTypeConfiguration<Subneighbourhood>,
    IEntityTypeConfiguration<NeighbourhoodAlias>,
    IEntityTypeConfiguration<ContactRoute>
{
    private const int CodeMaxLength = 10;

    public void Configure(EntityTypeBuilder<Neighbourhood> builder)
    {
        builder.Property(n => n.Code).HasMaxLength(CodeMaxLength);
        builder.HasIndex(n => n.Code).IsUnique();
        builder.Property(n => n.Slug).HasMaxLength(60);
        builder.HasIndex(n => n.Slug).IsUnique();
        builder.Property(n => n.Name).HasMaxLength(Neighbourhood.NameMaxLength);
        builder.Property(n => n.Intro).HasMaxLength(Neighbourhood.IntroMaxLength);
        builder.Property(n => n.Figures).HasMaxLength(Neighbourhood.FiguresMaxLength);
        ConfigureOutline(builder);
    }

    public void Configure(EntityTypeBuilder<Subneighbourhood> builder)
    {
        builder.Property(s => s.Code).HasMaxLength(CodeMaxLength);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.Property(s => s.Name).HasMaxLength(Neighbourhood.NameMaxLength);
        ConfigureOutline(builder);
    }

    public void Configure(EntityTypeBuilder<NeighbourhoodAlias> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(Neighbourhood.NameMaxLength);
        builder.HasIndex(a => new { a.Name, a.NeighbourhoodId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ContactRoute> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(100);
        builder.Property(c => c.Text).HasMaxLength(ContactRoute.TextMaxLength);
        builder.Property(c => c.Phone).HasMaxLength(30);
        builder.Property(c => c.Address).HasMaxLength(150);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.Property(c => c.Url).HasMaxLength(500);
        builder.HasOne(c => c.Source).WithOne().HasForeignKey<ContactRoute>("SourceId");
    }

    private static void ConfigureOutline<TArea>(EntityTypeBuilder<TArea> builder)
        where TArea : class, IGeographicArea =>
        builder.ComplexProperty(a => a.Outline, outline => outline.Property(o => o.GeoJson).HasMaxLength(AreaOutline.GeoJsonMaxLength));
}
