IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [Neighbourhoods] (
        [Id] int NOT NULL IDENTITY,
        [Code] nvarchar(10) NOT NULL,
        [Slug] nvarchar(60) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Intro] nvarchar(300) NOT NULL,
        [Residents] int NOT NULL,
        [ResidentsYear] int NOT NULL,
        [AreaKm2] float NOT NULL,
        [Outline_East] float NOT NULL,
        [Outline_GeoJson] nvarchar(max) NOT NULL,
        [Outline_North] float NOT NULL,
        [Outline_South] float NOT NULL,
        [Outline_West] float NOT NULL,
        [Outline_Year] int NOT NULL,
        CONSTRAINT [PK_Neighbourhoods] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [Slugs] (
        [Id] int NOT NULL IDENTITY,
        [Kind] int NOT NULL,
        [Text] nvarchar(80) NOT NULL,
        [ItemId] int NOT NULL,
        [IsCurrent] bit NOT NULL,
        CONSTRAINT [PK_Slugs] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [Themes] (
        [Id] int NOT NULL IDENTITY,
        [Slug] nvarchar(60) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Description] nvarchar(200) NOT NULL,
        [SortOrder] int NOT NULL,
        CONSTRAINT [PK_Themes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [Subneighbourhoods] (
        [Id] int NOT NULL IDENTITY,
        [Code] nvarchar(10) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        [Outline_East] float NOT NULL,
        [Outline_GeoJson] nvarchar(max) NOT NULL,
        [Outline_North] float NOT NULL,
        [Outline_South] float NOT NULL,
        [Outline_West] float NOT NULL,
        [Outline_Year] int NOT NULL,
        CONSTRAINT [PK_Subneighbourhoods] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Subneighbourhoods_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [Locations] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(120) NOT NULL,
        [Address] nvarchar(150) NULL,
        [Accessibility] nvarchar(300) NULL,
        [Precision] int NOT NULL,
        [Longitude] float NULL,
        [Latitude] float NULL,
        [NeighbourhoodId] int NULL,
        [SubneighbourhoodId] int NULL,
        [Area_East] float NULL,
        [Area_GeoJson] nvarchar(max) NULL,
        [Area_North] float NULL,
        [Area_South] float NULL,
        [Area_West] float NULL,
        [Area_Year] int NULL,
        CONSTRAINT [PK_Locations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Locations_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Locations_Subneighbourhoods_SubneighbourhoodId] FOREIGN KEY ([SubneighbourhoodId]) REFERENCES [Subneighbourhoods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [NeighbourhoodAliases] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(60) NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        [SubneighbourhoodId] int NULL,
        CONSTRAINT [PK_NeighbourhoodAliases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NeighbourhoodAliases_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_NeighbourhoodAliases_Subneighbourhoods_SubneighbourhoodId] FOREIGN KEY ([SubneighbourhoodId]) REFERENCES [Subneighbourhoods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [Moments] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [Slug] nvarchar(80) NOT NULL,
        [Title] nvarchar(120) NOT NULL,
        [Summary] nvarchar(300) NOT NULL,
        [Kind] int NOT NULL,
        [FirstDay] date NULL,
        [LastDay] date NULL,
        [PeriodPrecision] int NULL,
        [StartsAt] datetime2 NULL,
        [EndsAt] datetime2 NULL,
        [LocationId] int NULL,
        [About] nvarchar(500) NULL,
        [CanChange] nvarchar(2000) NOT NULL,
        [Fixed] nvarchar(2000) NOT NULL,
        [Decides] nvarchar(500) NULL,
        [How] nvarchar(2000) NULL,
        [Offline] nvarchar(500) NULL,
        [AnswerBy] date NULL,
        [Outcome] nvarchar(4000) NULL,
        [AnsweredOn] date NULL,
        [ClosedOn] date NULL,
        [CancelReason] nvarchar(300) NULL,
        [CancelledOn] date NULL,
        [IsAreaUnknown] bit NOT NULL,
        [IsExample] bit NOT NULL,
        [OwnerTeam] nvarchar(60) NOT NULL,
        [ReviewOn] date NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        [SearchText] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_Moments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Moments_Locations_LocationId] FOREIGN KEY ([LocationId]) REFERENCES [Locations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [Plans] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [Slug] nvarchar(80) NOT NULL,
        [Title] nvarchar(120) NOT NULL,
        [Summary] nvarchar(300) NOT NULL,
        [Body] nvarchar(max) NOT NULL,
        [Phase] int NOT NULL,
        [PhaseYear] int NOT NULL,
        [PhaseNote] nvarchar(200) NULL,
        [Level] int NOT NULL,
        [LevelReason] nvarchar(500) NULL,
        [Decides] nvarchar(500) NULL,
        [CanChange] nvarchar(2000) NOT NULL,
        [Fixed] nvarchar(2000) NOT NULL,
        [InputOutcome] nvarchar(4000) NULL,
        [IsAreaUnknown] bit NOT NULL,
        [LocationId] int NULL,
        [IsExample] bit NOT NULL,
        [OwnerTeam] nvarchar(60) NOT NULL,
        [ReviewOn] date NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        [SearchText] nvarchar(4000) NOT NULL,
        [Announcement_About] nvarchar(500) NULL,
        [Announcement_MoreInformation] nvarchar(500) NULL,
        [Announcement_Roles] nvarchar(500) NULL,
        [Announcement_When] nvarchar(500) NULL,
        [Announcement_Who] nvarchar(500) NULL,
        [End_Earliest] date NULL,
        [End_Latest] date NULL,
        [End_Precision] int NULL,
        [Start_Earliest] date NULL,
        [Start_Latest] date NULL,
        [Start_Precision] int NULL,
        CONSTRAINT [PK_Plans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Plans_Locations_LocationId] FOREIGN KEY ([LocationId]) REFERENCES [Locations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [MomentNeighbourhood] (
        [MomentId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_MomentNeighbourhood] PRIMARY KEY ([MomentId], [NeighbourhoodId]),
        CONSTRAINT [FK_MomentNeighbourhood_Moments_MomentId] FOREIGN KEY ([MomentId]) REFERENCES [Moments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MomentNeighbourhood_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [DateChanges] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NULL,
        [ParticipationMomentId] int NULL,
        [Which] int NOT NULL,
        [Reason] nvarchar(300) NOT NULL,
        [ChangedOn] date NOT NULL,
        [After_Earliest] date NULL,
        [After_Latest] date NULL,
        [After_Precision] int NULL,
        [Before_Earliest] date NULL,
        [Before_Latest] date NULL,
        [Before_Precision] int NULL,
        CONSTRAINT [PK_DateChanges] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DateChanges_Moments_ParticipationMomentId] FOREIGN KEY ([ParticipationMomentId]) REFERENCES [Moments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DateChanges_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [Links] (
        [Id] int NOT NULL IDENTITY,
        [Kind] int NOT NULL,
        [Url] nvarchar(1000) NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [Publisher] nvarchar(100) NOT NULL,
        [TakenOverOn] date NULL,
        [CheckedOn] date NULL,
        [SortOrder] int NOT NULL,
        [PlanId] int NULL,
        [ParticipationMomentId] int NULL,
        [Dated_Earliest] date NULL,
        [Dated_Latest] date NULL,
        [Dated_Precision] int NULL,
        CONSTRAINT [PK_Links] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Links_Moments_ParticipationMomentId] FOREIGN KEY ([ParticipationMomentId]) REFERENCES [Moments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Links_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [PlanMoments] (
        [PlanId] int NOT NULL,
        [MomentId] int NOT NULL,
        CONSTRAINT [PK_PlanMoments] PRIMARY KEY ([PlanId], [MomentId]),
        CONSTRAINT [FK_PlanMoments_Moments_MomentId] FOREIGN KEY ([MomentId]) REFERENCES [Moments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlanMoments_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [PlanNeighbourhood] (
        [PlanId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_PlanNeighbourhood] PRIMARY KEY ([PlanId], [NeighbourhoodId]),
        CONSTRAINT [FK_PlanNeighbourhood_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlanNeighbourhood_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [PlanTheme] (
        [PlanId] int NOT NULL,
        [ThemeId] int NOT NULL,
        CONSTRAINT [PK_PlanTheme] PRIMARY KEY ([PlanId], [ThemeId]),
        CONSTRAINT [FK_PlanTheme_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlanTheme_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE TABLE [ContactRoutes] (
        [Id] int NOT NULL IDENTITY,
        [NeighbourhoodId] int NULL,
        [Kind] int NOT NULL,
        [Title] nvarchar(100) NOT NULL,
        [Text] nvarchar(300) NOT NULL,
        [Phone] nvarchar(30) NULL,
        [Address] nvarchar(150) NULL,
        [Email] nvarchar(254) NULL,
        [Url] nvarchar(500) NULL,
        [SortOrder] int NOT NULL,
        [SourceId] int NOT NULL,
        CONSTRAINT [PK_ContactRoutes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ContactRoutes_Links_SourceId] FOREIGN KEY ([SourceId]) REFERENCES [Links] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ContactRoutes_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_ContactRoutes_NeighbourhoodId] ON [ContactRoutes] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ContactRoutes_SourceId] ON [ContactRoutes] ([SourceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_DateChanges_ParticipationMomentId] ON [DateChanges] ([ParticipationMomentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_DateChanges_PlanId] ON [DateChanges] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Links_ParticipationMomentId] ON [Links] ([ParticipationMomentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Links_PlanId] ON [Links] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Locations_NeighbourhoodId] ON [Locations] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Locations_SubneighbourhoodId] ON [Locations] ([SubneighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_MomentNeighbourhood_NeighbourhoodId] ON [MomentNeighbourhood] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Moments_LastDay] ON [Moments] ([LastDay]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Moments_LocationId] ON [Moments] ([LocationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Moments_PublicId] ON [Moments] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Moments_Slug] ON [Moments] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NeighbourhoodAliases_Name_NeighbourhoodId] ON [NeighbourhoodAliases] ([Name], [NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_NeighbourhoodAliases_NeighbourhoodId] ON [NeighbourhoodAliases] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_NeighbourhoodAliases_SubneighbourhoodId] ON [NeighbourhoodAliases] ([SubneighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Neighbourhoods_Code] ON [Neighbourhoods] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Neighbourhoods_Slug] ON [Neighbourhoods] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_PlanMoments_MomentId] ON [PlanMoments] ([MomentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_PlanNeighbourhood_NeighbourhoodId] ON [PlanNeighbourhood] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Plans_ChangedAt] ON [Plans] ([ChangedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Plans_LocationId] ON [Plans] ([LocationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Plans_PhaseYear_Id] ON [Plans] ([PhaseYear], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Plans_PublicId] ON [Plans] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Plans_Slug] ON [Plans] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_PlanTheme_ThemeId] ON [PlanTheme] ([ThemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Slugs_Kind_ItemId] ON [Slugs] ([Kind], [ItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Slugs_Kind_Text] ON [Slugs] ([Kind], [Text]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Subneighbourhoods_Code] ON [Subneighbourhoods] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE INDEX [IX_Subneighbourhoods_NeighbourhoodId] ON [Subneighbourhoods] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Themes_Slug] ON [Themes] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122011122_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122011122_Initial', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    DROP INDEX [IX_Plans_PhaseYear_Id] ON [Plans];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    ALTER TABLE [Themes] ADD [PublishedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    ALTER TABLE [Themes] ADD [WithdrawnAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    ALTER TABLE [Locations] ADD [WithdrawnAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    ALTER TABLE [ContactRoutes] ADD [PublishedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    ALTER TABLE [ContactRoutes] ADD [WithdrawnAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [AuditEntries] (
        [Sequence] bigint NOT NULL,
        [At] datetime2 NOT NULL,
        [ActorId] int NULL,
        [Action] nvarchar(60) NOT NULL,
        [Kind] nvarchar(60) NOT NULL,
        [ItemId] int NOT NULL,
        [Details] nvarchar(max) NULL,
        [DetailsDigest] nvarchar(64) NULL,
        [Digest] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [AuditHeads] (
        [Id] int NOT NULL,
        [Sequence] bigint NOT NULL,
        [Digest] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [EditorialRules] (
        [Id] int NOT NULL,
        [FourEyes] bit NOT NULL,
        CONSTRAINT [PK_EditorialRules] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [JobLeases] (
        [Name] nvarchar(60) NOT NULL,
        [HeldBy] uniqueidentifier NULL,
        [HeldUntil] datetime2 NULL,
        [DoneAt] datetime2 NULL,
        [DoneFor] nvarchar(60) NULL,
        CONSTRAINT [PK_JobLeases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [Outbox] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [DeduplicationKey] nvarchar(200) NOT NULL,
        [Recipient] nvarchar(254) NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Html] nvarchar(max) NULL,
        [WrittenAt] datetime2 NOT NULL,
        [NotBefore] datetime2 NOT NULL,
        [Attempts] int NOT NULL,
        [LeasedUntil] datetime2 NULL,
        [LeasedBy] uniqueidentifier NULL,
        [SentAt] datetime2 NULL,
        [GivenUpAt] datetime2 NULL,
        [LastError] nvarchar(500) NULL,
        CONSTRAINT [PK_Outbox] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [SearchTerms] (
        [Id] int NOT NULL IDENTITY,
        [Text] nvarchar(800) NOT NULL,
        CONSTRAINT [PK_SearchTerms] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [SpecialDays] (
        [Id] int NOT NULL IDENTITY,
        [Kind] int NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [FirstDay] date NOT NULL,
        [LastDay] date NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SpecialDays] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [StaffMembers] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) NOT NULL,
        [Role] int NOT NULL,
        [Team] nvarchar(60) NOT NULL,
        [DisabledAt] datetime2 NULL,
        [ActivatedAt] datetime2 NULL,
        [LastCodeStep] bigint NOT NULL,
        [UserName] nvarchar(254) NULL,
        [NormalizedUserName] nvarchar(254) NOT NULL,
        [Email] nvarchar(254) NULL,
        [NormalizedEmail] nvarchar(254) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(500) NULL,
        [SecurityStamp] nvarchar(500) NULL,
        [ConcurrencyStamp] nvarchar(500) NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_StaffMembers] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [TermsOfPlan] (
        [TermId] int NOT NULL,
        [ItemId] int NOT NULL,
        CONSTRAINT [PK_TermsOfPlan] PRIMARY KEY ([TermId], [ItemId]),
        CONSTRAINT [FK_TermsOfPlan_Plans_ItemId] FOREIGN KEY ([ItemId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TermsOfPlan_SearchTerms_TermId] FOREIGN KEY ([TermId]) REFERENCES [SearchTerms] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [Revisions] (
        [Id] int NOT NULL IDENTITY,
        [Kind] int NOT NULL,
        [ItemId] int NOT NULL,
        [Number] int NOT NULL,
        [State] int NOT NULL,
        [Form] nvarchar(max) NOT NULL,
        [BasedOn] int NOT NULL,
        [AuthorId] int NULL,
        [SavedAt] datetime2 NOT NULL,
        [Reason] nvarchar(300) NULL,
        [PublishAt] datetime2 NULL,
        [PublisherId] int NULL,
        [PublishedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Revisions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Revisions_StaffMembers_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Revisions_StaffMembers_PublisherId] FOREIGN KEY ([PublisherId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [StaffClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [ClaimType] nvarchar(128) NULL,
        [ClaimValue] nvarchar(500) NULL,
        CONSTRAINT [PK_StaffClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StaffClaims_StaffMembers_UserId] FOREIGN KEY ([UserId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [StaffLogins] (
        [LoginProvider] nvarchar(128) NOT NULL,
        [ProviderKey] nvarchar(128) NOT NULL,
        [ProviderDisplayName] nvarchar(128) NULL,
        [UserId] int NOT NULL,
        CONSTRAINT [PK_StaffLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_StaffLogins_StaffMembers_UserId] FOREIGN KEY ([UserId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [StaffNeighbourhoods] (
        [StaffMemberId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_StaffNeighbourhoods] PRIMARY KEY ([StaffMemberId], [NeighbourhoodId]),
        CONSTRAINT [FK_StaffNeighbourhoods_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_StaffNeighbourhoods_StaffMembers_StaffMemberId] FOREIGN KEY ([StaffMemberId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [StaffSecrets] (
        [UserId] int NOT NULL,
        [LoginProvider] nvarchar(128) NOT NULL,
        [Name] nvarchar(128) NOT NULL,
        [Value] nvarchar(2000) NULL,
        CONSTRAINT [PK_StaffSecrets] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_StaffSecrets_StaffMembers_UserId] FOREIGN KEY ([UserId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [StaffSessions] (
        [Id] int NOT NULL IDENTITY,
        [KeyDigest] nvarchar(64) NOT NULL,
        [StaffMemberId] int NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [SeenAt] datetime2 NOT NULL,
        [AuthenticatedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_StaffSessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StaffSessions_StaffMembers_StaffMemberId] FOREIGN KEY ([StaffMemberId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE TABLE [StaffTokens] (
        [Id] int NOT NULL IDENTITY,
        [Purpose] int NOT NULL,
        [Digest] nvarchar(64) NOT NULL,
        [StaffMemberId] int NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_StaffTokens] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StaffTokens_StaffMembers_StaffMemberId] FOREIGN KEY ([StaffMemberId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Digest', N'Sequence') AND [object_id] = OBJECT_ID(N'[AuditHeads]'))
        SET IDENTITY_INSERT [AuditHeads] ON;
    EXEC(N'INSERT INTO [AuditHeads] ([Id], [Digest], [Sequence])
    VALUES (1, N'''', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Digest', N'Sequence') AND [object_id] = OBJECT_ID(N'[AuditHeads]'))
        SET IDENTITY_INSERT [AuditHeads] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_Plans_PhaseYear_Id_PublishedAt_WithdrawnAt_Phase_IsAreaUnknown_LocationId] ON [Plans] ([PhaseYear], [Id], [PublishedAt], [WithdrawnAt], [Phase], [IsAreaUnknown], [LocationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_Kind_ItemId_Sequence] ON [AuditEntries] ([Kind], [ItemId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Outbox_DeduplicationKey] ON [Outbox] ([DeduplicationKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_Outbox_SentAt_GivenUpAt_NotBefore] ON [Outbox] ([SentAt], [GivenUpAt], [NotBefore]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_Revisions_AuthorId] ON [Revisions] ([AuthorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Revisions_Kind_ItemId_Number] ON [Revisions] ([Kind], [ItemId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_Revisions_PublisherId] ON [Revisions] ([PublisherId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_Revisions_State_PublishAt] ON [Revisions] ([State], [PublishAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_SearchTerms_Text] ON [SearchTerms] ([Text]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_SpecialDays_LastDay] ON [SpecialDays] ([LastDay]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_StaffClaims_UserId] ON [StaffClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_StaffLogins_UserId] ON [StaffLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_StaffMembers_NormalizedEmail] ON [StaffMembers] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StaffMembers_NormalizedUserName] ON [StaffMembers] ([NormalizedUserName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_StaffMembers_Team] ON [StaffMembers] ([Team]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_StaffNeighbourhoods_NeighbourhoodId] ON [StaffNeighbourhoods] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StaffSessions_KeyDigest] ON [StaffSessions] ([KeyDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_StaffSessions_StaffMemberId] ON [StaffSessions] ([StaffMemberId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StaffTokens_Digest] ON [StaffTokens] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_StaffTokens_StaffMemberId] ON [StaffTokens] ([StaffMemberId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    CREATE INDEX [IX_TermsOfPlan_ItemId] ON [TermsOfPlan] ([ItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    UPDATE [Themes] SET [PublishedAt] = '2026-11-21T00:00:00';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    UPDATE [ContactRoutes] SET [PublishedAt] = '2026-11-21T00:00:00';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125202233_Staff'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125202233_Staff', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125210002_AuditLinesStay'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125210002_AuditLinesStay', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Revisions_State_PublishedAt] ON [Revisions] ([State], [PublishedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Plans_ChangedAt_Withdrawn] ON [Plans] ([ChangedAt]) WHERE "WithdrawnAt" IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Plans_OwnerTeam_ChangedAt] ON [Plans] ([OwnerTeam], [ChangedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Plans_ReviewOn] ON [Plans] ([ReviewOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Plans_Title] ON [Plans] ([Title]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Moments_AnswerBy] ON [Moments] ([AnswerBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Moments_ChangedAt] ON [Moments] ([ChangedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Moments_OwnerTeam_LastDay] ON [Moments] ([OwnerTeam], [LastDay]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Moments_ReviewOn] ON [Moments] ([ReviewOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Moments_Title] ON [Moments] ([Title]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_Locations_Name] ON [Locations] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_At] ON [AuditEntries] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125235707_ListIndexes'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125235707_ListIndexes', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126082155_Guide'
)
BEGIN
    ALTER TABLE [Links] ADD [GuideStepId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126082155_Guide'
)
BEGIN
    CREATE TABLE [GuideSteps] (
        [Id] int NOT NULL IDENTITY,
        [Slug] nvarchar(80) NOT NULL,
        [Part] int NOT NULL,
        [SortOrder] int NOT NULL,
        [Title] nvarchar(60) NOT NULL,
        [Keyword] nvarchar(16) NOT NULL,
        [Summary] nvarchar(200) NOT NULL,
        [Tasks] nvarchar(2000) NOT NULL,
        [OnlyFor] nvarchar(200) NOT NULL,
        [MunicipalityDoes] nvarchar(2000) NOT NULL,
        [Term] nvarchar(300) NULL,
        [Helpers] nvarchar(2000) NOT NULL,
        [Expected] nvarchar(2000) NOT NULL,
        [Costs] nvarchar(300) NULL,
        [Pitfalls] nvarchar(2000) NOT NULL,
        [Stuck] nvarchar(2000) NOT NULL,
        [ExampleTitle] nvarchar(60) NULL,
        [Example] nvarchar(400) NULL,
        [OwnerTeam] nvarchar(60) NOT NULL,
        [ReviewOn] date NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_GuideSteps] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126082155_Guide'
)
BEGIN
    CREATE INDEX [IX_Links_GuideStepId] ON [Links] ([GuideStepId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126082155_Guide'
)
BEGIN
    CREATE UNIQUE INDEX [IX_GuideSteps_Slug] ON [GuideSteps] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126082155_Guide'
)
BEGIN
    ALTER TABLE [Links] ADD CONSTRAINT [FK_Links_GuideSteps_GuideStepId] FOREIGN KEY ([GuideStepId]) REFERENCES [GuideSteps] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126082155_Guide'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126082155_Guide', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126090615_Money'
)
BEGIN
    ALTER TABLE [Links] ADD [FundingSchemeId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126090615_Money'
)
BEGIN
    CREATE TABLE [FundingSchemes] (
        [Id] int NOT NULL IDENTITY,
        [Slug] nvarchar(80) NOT NULL,
        [SortOrder] int NOT NULL,
        [Name] nvarchar(80) NOT NULL,
        [Giver] nvarchar(100) NOT NULL,
        [Summary] nvarchar(200) NOT NULL,
        [State] int NOT NULL,
        [Year] int NOT NULL,
        [ForWhat] nvarchar(2000) NOT NULL,
        [Conditions] nvarchar(2000) NOT NULL,
        [NotFor] nvarchar(2000) NOT NULL,
        [MinAmount] int NULL,
        [MaxAmount] int NULL,
        [SharePercent] int NULL,
        [AmountNote] nvarchar(300) NOT NULL,
        [Budget] nvarchar(300) NULL,
        [IsAllYear] bit NULL,
        [ClosesOn] date NULL,
        [DeadlineNote] nvarchar(300) NULL,
        [Term] nvarchar(300) NULL,
        [HowToApply] nvarchar(2000) NOT NULL,
        [Combine] nvarchar(300) NULL,
        [Who] nvarchar(200) NULL,
        [Themes] nvarchar(200) NULL,
        [Wijken] nvarchar(200) NULL,
        [IsOnceOnly] bit NULL,
        [Contradictions] nvarchar(2000) NOT NULL,
        [OwnerTeam] nvarchar(60) NOT NULL,
        [ReviewOn] date NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_FundingSchemes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126090615_Money'
)
BEGIN
    CREATE INDEX [IX_Links_FundingSchemeId] ON [Links] ([FundingSchemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126090615_Money'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FundingSchemes_Slug] ON [FundingSchemes] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126090615_Money'
)
BEGIN
    ALTER TABLE [Links] ADD CONSTRAINT [FK_Links_FundingSchemes_FundingSchemeId] FOREIGN KEY ([FundingSchemeId]) REFERENCES [FundingSchemes] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126090615_Money'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126090615_Money', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    ALTER TABLE [Links] ADD [InitiativeId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    ALTER TABLE [Links] ADD [NeighbourhoodGoalId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [Initiatives] (
        [Id] int NOT NULL IDENTITY,
        [Slug] nvarchar(80) NOT NULL,
        [Title] nvarchar(120) NOT NULL,
        [Summary] nvarchar(300) NOT NULL,
        [State] int NOT NULL,
        [StateYear] int NOT NULL,
        [StateNote] nvarchar(200) NULL,
        [Initiator] nvarchar(150) NULL,
        [Needs] int NOT NULL,
        [NeedsNote] nvarchar(300) NULL,
        [Story] nvarchar(4000) NOT NULL,
        [Help] nvarchar(300) NULL,
        [Join] nvarchar(300) NULL,
        [MijnWijkUrl] nvarchar(1000) NULL,
        [IsAreaUnknown] bit NOT NULL,
        [LocationId] int NULL,
        [IsExample] bit NOT NULL,
        [OwnerTeam] nvarchar(60) NOT NULL,
        [ReviewOn] date NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        [SearchText] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_Initiatives] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Initiatives_Locations_LocationId] FOREIGN KEY ([LocationId]) REFERENCES [Locations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [NeighbourhoodGoals] (
        [Id] int NOT NULL IDENTITY,
        [Text] nvarchar(200) NOT NULL,
        [Year] int NOT NULL,
        [YearNote] nvarchar(150) NULL,
        [Note] nvarchar(300) NULL,
        [OwnerTeam] nvarchar(60) NOT NULL,
        [ReviewOn] date NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_NeighbourhoodGoals] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [InitiativeNeighbourhood] (
        [InitiativeId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_InitiativeNeighbourhood] PRIMARY KEY ([InitiativeId], [NeighbourhoodId]),
        CONSTRAINT [FK_InitiativeNeighbourhood_Initiatives_InitiativeId] FOREIGN KEY ([InitiativeId]) REFERENCES [Initiatives] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_InitiativeNeighbourhood_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [InitiativeScheme] (
        [InitiativeId] int NOT NULL,
        [SchemeId] int NOT NULL,
        CONSTRAINT [PK_InitiativeScheme] PRIMARY KEY ([InitiativeId], [SchemeId]),
        CONSTRAINT [FK_InitiativeScheme_FundingSchemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [FundingSchemes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_InitiativeScheme_Initiatives_InitiativeId] FOREIGN KEY ([InitiativeId]) REFERENCES [Initiatives] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [InitiativeTheme] (
        [InitiativeId] int NOT NULL,
        [ThemeId] int NOT NULL,
        CONSTRAINT [PK_InitiativeTheme] PRIMARY KEY ([InitiativeId], [ThemeId]),
        CONSTRAINT [FK_InitiativeTheme_Initiatives_InitiativeId] FOREIGN KEY ([InitiativeId]) REFERENCES [Initiatives] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_InitiativeTheme_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [GoalNeighbourhood] (
        [GoalId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_GoalNeighbourhood] PRIMARY KEY ([GoalId], [NeighbourhoodId]),
        CONSTRAINT [FK_GoalNeighbourhood_NeighbourhoodGoals_GoalId] FOREIGN KEY ([GoalId]) REFERENCES [NeighbourhoodGoals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GoalNeighbourhood_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [GoalPlan] (
        [GoalId] int NOT NULL,
        [PlanId] int NOT NULL,
        CONSTRAINT [PK_GoalPlan] PRIMARY KEY ([GoalId], [PlanId]),
        CONSTRAINT [FK_GoalPlan_NeighbourhoodGoals_GoalId] FOREIGN KEY ([GoalId]) REFERENCES [NeighbourhoodGoals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GoalPlan_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [GoalScheme] (
        [GoalId] int NOT NULL,
        [SchemeId] int NOT NULL,
        CONSTRAINT [PK_GoalScheme] PRIMARY KEY ([GoalId], [SchemeId]),
        CONSTRAINT [FK_GoalScheme_FundingSchemes_SchemeId] FOREIGN KEY ([SchemeId]) REFERENCES [FundingSchemes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GoalScheme_NeighbourhoodGoals_GoalId] FOREIGN KEY ([GoalId]) REFERENCES [NeighbourhoodGoals] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE TABLE [InitiativeGoal] (
        [InitiativeId] int NOT NULL,
        [GoalId] int NOT NULL,
        CONSTRAINT [PK_InitiativeGoal] PRIMARY KEY ([InitiativeId], [GoalId]),
        CONSTRAINT [FK_InitiativeGoal_Initiatives_InitiativeId] FOREIGN KEY ([InitiativeId]) REFERENCES [Initiatives] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_InitiativeGoal_NeighbourhoodGoals_GoalId] FOREIGN KEY ([GoalId]) REFERENCES [NeighbourhoodGoals] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_Links_InitiativeId] ON [Links] ([InitiativeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_Links_NeighbourhoodGoalId] ON [Links] ([NeighbourhoodGoalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_GoalNeighbourhood_NeighbourhoodId] ON [GoalNeighbourhood] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_GoalPlan_PlanId] ON [GoalPlan] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_GoalScheme_SchemeId] ON [GoalScheme] ([SchemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_InitiativeGoal_GoalId] ON [InitiativeGoal] ([GoalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_InitiativeNeighbourhood_NeighbourhoodId] ON [InitiativeNeighbourhood] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_Initiatives_LocationId] ON [Initiatives] ([LocationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Initiatives_Slug] ON [Initiatives] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_Initiatives_StateYear_Id] ON [Initiatives] ([StateYear], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_InitiativeScheme_SchemeId] ON [InitiativeScheme] ([SchemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    CREATE INDEX [IX_InitiativeTheme_ThemeId] ON [InitiativeTheme] ([ThemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    ALTER TABLE [Links] ADD CONSTRAINT [FK_Links_Initiatives_InitiativeId] FOREIGN KEY ([InitiativeId]) REFERENCES [Initiatives] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    ALTER TABLE [Links] ADD CONSTRAINT [FK_Links_NeighbourhoodGoals_NeighbourhoodGoalId] FOREIGN KEY ([NeighbourhoodGoalId]) REFERENCES [NeighbourhoodGoals] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126104600_Initiatives'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126104600_Initiatives', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126112305_NeighbourhoodFigures'
)
BEGIN
    ALTER TABLE [Neighbourhoods] ADD [Figures] nvarchar(2000) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126112305_NeighbourhoodFigures'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126112305_NeighbourhoodFigures', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    ALTER TABLE [Links] ADD [SupportPointId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    CREATE TABLE [SupportPoints] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(120) NOT NULL,
        [Kind] int NOT NULL,
        [Status] int NOT NULL,
        [What] nvarchar(300) NOT NULL,
        [Address] nvarchar(150) NULL,
        [Phone] nvarchar(30) NULL,
        [Email] nvarchar(254) NULL,
        [Url] nvarchar(500) NULL,
        [HasRoom] bit NULL,
        [Accessibility] nvarchar(300) NULL,
        [Costs] nvarchar(300) NULL,
        [HowToBook] nvarchar(300) NULL,
        [AsOf] nvarchar(40) NULL,
        [ConfirmedOn] date NULL,
        [LocationId] int NULL,
        [OwnerTeam] nvarchar(60) NOT NULL,
        [ReviewOn] date NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SupportPoints] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SupportPoints_Locations_LocationId] FOREIGN KEY ([LocationId]) REFERENCES [Locations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    CREATE TABLE [ConfirmationRequests] (
        [Id] int NOT NULL IDENTITY,
        [SupportPointId] int NOT NULL,
        [Digest] nvarchar(64) NOT NULL,
        [AskedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ConfirmationRequests] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConfirmationRequests_SupportPoints_SupportPointId] FOREIGN KEY ([SupportPointId]) REFERENCES [SupportPoints] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    CREATE TABLE [SupportPointNeighbourhood] (
        [SupportPointId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_SupportPointNeighbourhood] PRIMARY KEY ([SupportPointId], [NeighbourhoodId]),
        CONSTRAINT [FK_SupportPointNeighbourhood_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SupportPointNeighbourhood_SupportPoints_SupportPointId] FOREIGN KEY ([SupportPointId]) REFERENCES [SupportPoints] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    CREATE INDEX [IX_Links_SupportPointId] ON [Links] ([SupportPointId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConfirmationRequests_Digest] ON [ConfirmationRequests] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConfirmationRequests_SupportPointId] ON [ConfirmationRequests] ([SupportPointId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    CREATE INDEX [IX_SupportPointNeighbourhood_NeighbourhoodId] ON [SupportPointNeighbourhood] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    CREATE INDEX [IX_SupportPoints_LocationId] ON [SupportPoints] ([LocationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    ALTER TABLE [Links] ADD CONSTRAINT [FK_Links_SupportPoints_SupportPointId] FOREIGN KEY ([SupportPointId]) REFERENCES [SupportPoints] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126113540_SupportPoints'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126113540_SupportPoints', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE TABLE [Ideas] (
        [Id] int NOT NULL IDENTITY,
        [Text] nvarchar(2000) NOT NULL,
        [NeighbourhoodId] int NULL,
        [PlaceText] nvarchar(150) NULL,
        [Longitude] float NULL,
        [Latitude] float NULL,
        [State] int NOT NULL,
        [Team] nvarchar(60) NOT NULL,
        [ReceivedAt] datetime2 NOT NULL,
        [AnswerBy] date NOT NULL,
        [Answer] nvarchar(2000) NULL,
        [AnsweredOn] date NULL,
        [ClosedOn] date NULL,
        [InitiativeId] int NULL,
        [IsFromDesk] bit NOT NULL,
        [EnteredById] int NULL,
        [CodeHash] nvarchar(64) NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [SearchText] nvarchar(4000) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Ideas] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Ideas_Initiatives_InitiativeId] FOREIGN KEY ([InitiativeId]) REFERENCES [Initiatives] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Ideas_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Ideas_StaffMembers_EnteredById] FOREIGN KEY ([EnteredById]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE TABLE [IdeaContacts] (
        [IdeaId] int NOT NULL,
        [Name] nvarchar(100) NULL,
        [Email] nvarchar(254) NULL,
        [Phone] nvarchar(30) NULL,
        [WantsCall] bit NOT NULL,
        CONSTRAINT [PK_IdeaContacts] PRIMARY KEY ([IdeaId]),
        CONSTRAINT [FK_IdeaContacts_Ideas_IdeaId] FOREIGN KEY ([IdeaId]) REFERENCES [Ideas] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE TABLE [IdeaEvents] (
        [Id] int NOT NULL IDENTITY,
        [IdeaId] int NOT NULL,
        [At] datetime2 NOT NULL,
        [State] int NOT NULL,
        [Team] nvarchar(60) NOT NULL,
        [Note] nvarchar(500) NULL,
        CONSTRAINT [PK_IdeaEvents] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_IdeaEvents_Ideas_IdeaId] FOREIGN KEY ([IdeaId]) REFERENCES [Ideas] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE INDEX [IX_IdeaEvents_IdeaId] ON [IdeaEvents] ([IdeaId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Ideas_CodeHash] ON [Ideas] ([CodeHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE INDEX [IX_Ideas_EnteredById] ON [Ideas] ([EnteredById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE INDEX [IX_Ideas_InitiativeId] ON [Ideas] ([InitiativeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE INDEX [IX_Ideas_NeighbourhoodId] ON [Ideas] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE INDEX [IX_Ideas_State_AnswerBy] ON [Ideas] ([State], [AnswerBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    CREATE INDEX [IX_Ideas_TextHash] ON [Ideas] ([TextHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126114838_Ideas'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126114838_Ideas', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    ALTER TABLE [Links] ADD [DecisionId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE TABLE [Decisions] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [Slug] nvarchar(80) NOT NULL,
        [Title] nvarchar(120) NOT NULL,
        [Summary] nvarchar(400) NOT NULL,
        [Meaning] nvarchar(500) NULL,
        [DecidingBody] int NOT NULL,
        [Outcome] int NOT NULL,
        [OutcomeNote] nvarchar(200) NULL,
        [InputOutcome] nvarchar(600) NULL,
        [Note] nvarchar(300) NULL,
        [DocumentKind] nvarchar(100) NULL,
        [Reference] nvarchar(100) NULL,
        [IsExample] bit NOT NULL,
        [OwnerTeam] nvarchar(60) NOT NULL,
        [ReviewOn] date NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        [SearchText] nvarchar(4000) NOT NULL,
        [Date_Earliest] date NULL,
        [Date_Latest] date NULL,
        [Date_Precision] int NULL,
        CONSTRAINT [PK_Decisions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE TABLE [Digests] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [Month] date NULL,
        [Title] nvarchar(100) NOT NULL,
        [Intro] nvarchar(600) NOT NULL,
        [IsExample] bit NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Digests] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE TABLE [MissingDocuments] (
        [Id] int NOT NULL IDENTITY,
        [Text] nvarchar(600) NOT NULL,
        [About] nvarchar(200) NULL,
        [ReceivedAt] datetime2 NOT NULL,
        [HandledAt] datetime2 NULL,
        [Answer] nvarchar(300) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_MissingDocuments] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE TABLE [DecisionMoment] (
        [DecisionId] int NOT NULL,
        [MomentId] int NOT NULL,
        CONSTRAINT [PK_DecisionMoment] PRIMARY KEY ([DecisionId], [MomentId]),
        CONSTRAINT [FK_DecisionMoment_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DecisionMoment_Moments_MomentId] FOREIGN KEY ([MomentId]) REFERENCES [Moments] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE TABLE [DecisionNeighbourhood] (
        [DecisionId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_DecisionNeighbourhood] PRIMARY KEY ([DecisionId], [NeighbourhoodId]),
        CONSTRAINT [FK_DecisionNeighbourhood_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DecisionNeighbourhood_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE TABLE [DecisionPlan] (
        [DecisionId] int NOT NULL,
        [PlanId] int NOT NULL,
        CONSTRAINT [PK_DecisionPlan] PRIMARY KEY ([DecisionId], [PlanId]),
        CONSTRAINT [FK_DecisionPlan_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DecisionPlan_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE TABLE [DecisionTheme] (
        [DecisionId] int NOT NULL,
        [ThemeId] int NOT NULL,
        CONSTRAINT [PK_DecisionTheme] PRIMARY KEY ([DecisionId], [ThemeId]),
        CONSTRAINT [FK_DecisionTheme_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DecisionTheme_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE TABLE [DigestItem] (
        [Id] int NOT NULL IDENTITY,
        [DigestId] int NOT NULL,
        [Section] int NOT NULL,
        [SortOrder] int NOT NULL,
        [Title] nvarchar(150) NOT NULL,
        [Text] nvarchar(500) NOT NULL,
        [SourceKind] int NULL,
        [SourceId] int NULL,
        CONSTRAINT [PK_DigestItem] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DigestItem_Digests_DigestId] FOREIGN KEY ([DigestId]) REFERENCES [Digests] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'FourEyes') AND [object_id] = OBJECT_ID(N'[EditorialRules]'))
        SET IDENTITY_INSERT [EditorialRules] ON;
    EXEC(N'INSERT INTO [EditorialRules] ([Id], [FourEyes])
    VALUES (13, CAST(1 AS bit))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'FourEyes') AND [object_id] = OBJECT_ID(N'[EditorialRules]'))
        SET IDENTITY_INSERT [EditorialRules] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE INDEX [IX_Links_DecisionId] ON [Links] ([DecisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE INDEX [IX_DecisionMoment_MomentId] ON [DecisionMoment] ([MomentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE INDEX [IX_DecisionNeighbourhood_NeighbourhoodId] ON [DecisionNeighbourhood] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE INDEX [IX_DecisionPlan_PlanId] ON [DecisionPlan] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Decisions_PublicId] ON [Decisions] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Decisions_Slug] ON [Decisions] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE INDEX [IX_DecisionTheme_ThemeId] ON [DecisionTheme] ([ThemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE INDEX [IX_DigestItem_DigestId] ON [DigestItem] ([DigestId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Digests_Month] ON [Digests] ([Month]) WHERE [Month] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Digests_PublicId] ON [Digests] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    CREATE INDEX [IX_MissingDocuments_HandledAt_Id] ON [MissingDocuments] ([HandledAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    ALTER TABLE [Links] ADD CONSTRAINT [FK_Links_Decisions_DecisionId] FOREIGN KEY ([DecisionId]) REFERENCES [Decisions] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126142212_DecisionsAndDigests'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126142212_DecisionsAndDigests', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    ALTER TABLE [Outbox] ADD [MailingId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    ALTER TABLE [Outbox] ADD [RefusedStatus] nvarchar(20) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    ALTER TABLE [Outbox] ADD [SubscriberId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    ALTER TABLE [Outbox] ADD [UnsubscribeUrl] nvarchar(500) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    ALTER TABLE [Links] ADD [CouncilRulesId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [AnnouncedMoments] (
        [MomentId] int NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_AnnouncedMoments] PRIMARY KEY ([MomentId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [CouncilMeetings] (
        [Id] int NOT NULL IDENTITY,
        [Kind] int NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [Day] date NOT NULL,
        [StartsAt] datetime2 NULL,
        [Place] nvarchar(150) NULL,
        [AgendaUrl] nvarchar(1000) NULL,
        [AgendaCheckedOn] date NULL,
        [CancelReason] nvarchar(300) NULL,
        [IsExample] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CouncilMeetings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [CouncilRules] (
        [Id] int NOT NULL,
        [Rhythm] nvarchar(300) NOT NULL,
        [Steps] nvarchar(1000) NOT NULL,
        [SpeakUntil] time NOT NULL,
        [SpeakOnAgenda] nvarchar(300) NOT NULL,
        [SpeakOffAgenda] nvarchar(300) NOT NULL,
        [SignaturesSubneighbourhood] int NOT NULL,
        [SignaturesNeighbourhood] int NOT NULL,
        [SignaturesCity] int NOT NULL,
        [MinimumAge] nvarchar(300) NOT NULL,
        [InitiativeNotes] nvarchar(1000) NOT NULL,
        [Email] nvarchar(150) NOT NULL,
        [Phone] nvarchar(40) NOT NULL,
        [Address] nvarchar(300) NOT NULL,
        [AgendaUrl] nvarchar(1000) NOT NULL,
        [PetitionUrl] nvarchar(1000) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CouncilRules] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [Mailings] (
        [Id] int NOT NULL IDENTITY,
        [Key] nvarchar(100) NOT NULL,
        [Kind] int NOT NULL,
        [Subject] nvarchar(150) NOT NULL,
        [Intro] nvarchar(4000) NOT NULL,
        [Items] nvarchar(max) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Cursor] int NOT NULL,
        [Skipped] int NOT NULL,
        [WrittenAt] datetime2 NULL,
        [Sent] int NOT NULL,
        [Failed] int NOT NULL,
        [CleanedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Mailings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [Subscribers] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [Email] nvarchar(254) NOT NULL,
        [EmailDigest] nvarchar(64) NOT NULL,
        [State] int NOT NULL,
        [WantsOpenings] bit NOT NULL,
        [Longitude] float NULL,
        [Latitude] float NULL,
        [Distance] int NULL,
        [TokenDigest] nvarchar(64) NULL,
        [TokenExpiresAt] datetime2 NOT NULL,
        [AskedAt] datetime2 NOT NULL,
        [Asked] int NOT NULL,
        [FirstAskedAt] datetime2 NOT NULL,
        [ConfirmedAt] datetime2 NULL,
        [Bounces] int NOT NULL,
        [FirstBounceAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Subscribers] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [SuppressedAddresses] (
        [EmailDigest] nvarchar(64) NOT NULL,
        [Reason] int NOT NULL,
        [Since] datetime2 NOT NULL,
        [AskedAt] datetime2 NULL,
        CONSTRAINT [PK_SuppressedAddresses] PRIMARY KEY ([EmailDigest])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [Translations] (
        [Id] int NOT NULL IDENTITY,
        [Kind] int NOT NULL,
        [ItemId] int NOT NULL,
        [Language] int NOT NULL,
        [Title] nvarchar(160) NULL,
        [Summary] nvarchar(900) NOT NULL,
        [TranslatedBy] nvarchar(100) NOT NULL,
        [TranslatedOn] date NOT NULL,
        [Original] nvarchar(1000) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Translations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [CouncilMeetingPlan] (
        [MeetingId] int NOT NULL,
        [PlanId] int NOT NULL,
        CONSTRAINT [PK_CouncilMeetingPlan] PRIMARY KEY ([MeetingId], [PlanId]),
        CONSTRAINT [FK_CouncilMeetingPlan_CouncilMeetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [CouncilMeetings] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CouncilMeetingPlan_Plans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [Plans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [SubscriberNeighbourhoods] (
        [SubscriberId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_SubscriberNeighbourhoods] PRIMARY KEY ([SubscriberId], [NeighbourhoodId]),
        CONSTRAINT [FK_SubscriberNeighbourhoods_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SubscriberNeighbourhoods_Subscribers_SubscriberId] FOREIGN KEY ([SubscriberId]) REFERENCES [Subscribers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE TABLE [SubscriberThemes] (
        [SubscriberId] int NOT NULL,
        [ThemeId] int NOT NULL,
        CONSTRAINT [PK_SubscriberThemes] PRIMARY KEY ([SubscriberId], [ThemeId]),
        CONSTRAINT [FK_SubscriberThemes_Subscribers_SubscriberId] FOREIGN KEY ([SubscriberId]) REFERENCES [Subscribers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SubscriberThemes_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_Outbox_MailingId_SentAt_GivenUpAt] ON [Outbox] ([MailingId], [SentAt], [GivenUpAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Outbox_PublicId] ON [Outbox] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_Outbox_SubscriberId] ON [Outbox] ([SubscriberId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_Links_CouncilRulesId] ON [Links] ([CouncilRulesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_CouncilMeetingPlan_PlanId] ON [CouncilMeetingPlan] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_CouncilMeetings_Day] ON [CouncilMeetings] ([Day]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Mailings_Key] ON [Mailings] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_Mailings_WrittenAt] ON [Mailings] ([WrittenAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_SubscriberNeighbourhoods_NeighbourhoodId] ON [SubscriberNeighbourhoods] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Subscribers_EmailDigest] ON [Subscribers] ([EmailDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Subscribers_PublicId] ON [Subscribers] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_Subscribers_State_Id] ON [Subscribers] ([State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_Subscribers_TokenDigest] ON [Subscribers] ([TokenDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE INDEX [IX_SubscriberThemes_ThemeId] ON [SubscriberThemes] ([ThemeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Translations_Kind_ItemId_Language] ON [Translations] ([Kind], [ItemId], [Language]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    ALTER TABLE [Links] ADD CONSTRAINT [FK_Links_CouncilRules_CouncilRulesId] FOREIGN KEY ([CouncilRulesId]) REFERENCES [CouncilRules] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126144837_NewsletterCouncilAndTranslations'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126144837_NewsletterCouncilAndTranslations', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126171749_Stories'
)
BEGIN
    CREATE TABLE [Stories] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [Slug] nvarchar(80) NOT NULL,
        [Title] nvarchar(120) NOT NULL,
        [Summary] nvarchar(300) NOT NULL,
        [Body] nvarchar(max) NOT NULL,
        [Teller] nvarchar(150) NOT NULL,
        [ToldOn] date NULL,
        [AgreedOn] date NULL,
        [InitiativeId] int NULL,
        [IsExample] bit NOT NULL,
        [PublishedAt] datetime2 NULL,
        [WithdrawnAt] datetime2 NULL,
        [WithdrawnReason] nvarchar(300) NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Stories] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Stories_Initiatives_InitiativeId] FOREIGN KEY ([InitiativeId]) REFERENCES [Initiatives] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126171749_Stories'
)
BEGIN
    CREATE TABLE [StoryNeighbourhood] (
        [StoryId] int NOT NULL,
        [NeighbourhoodId] int NOT NULL,
        CONSTRAINT [PK_StoryNeighbourhood] PRIMARY KEY ([StoryId], [NeighbourhoodId]),
        CONSTRAINT [FK_StoryNeighbourhood_Neighbourhoods_NeighbourhoodId] FOREIGN KEY ([NeighbourhoodId]) REFERENCES [Neighbourhoods] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_StoryNeighbourhood_Stories_StoryId] FOREIGN KEY ([StoryId]) REFERENCES [Stories] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126171749_Stories'
)
BEGIN
    CREATE INDEX [IX_Stories_InitiativeId] ON [Stories] ([InitiativeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126171749_Stories'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Stories_PublicId] ON [Stories] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126171749_Stories'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Stories_Slug] ON [Stories] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126171749_Stories'
)
BEGIN
    CREATE INDEX [IX_StoryNeighbourhood_NeighbourhoodId] ON [StoryNeighbourhood] ([NeighbourhoodId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126171749_Stories'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126171749_Stories', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    ALTER TABLE [StaffSessions] ADD [Method] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    ALTER TABLE [Links] ADD [GoneSince] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    CREATE TABLE [LinkChecks] (
        [Id] int NOT NULL IDENTITY,
        [Digest] nvarchar(64) NOT NULL,
        [Address] nvarchar(1000) NOT NULL,
        [CheckedAt] datetime2 NOT NULL,
        [Night] date NOT NULL,
        [Answer] int NOT NULL,
        [Status] int NULL,
        [MovedTo] nvarchar(1000) NULL,
        [FailingSince] date NULL,
        [FailedNights] int NOT NULL,
        [GoneSince] date NULL,
        CONSTRAINT [PK_LinkChecks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    CREATE TABLE [StaffPasskeys] (
        [Id] int NOT NULL IDENTITY,
        [StaffMemberId] int NOT NULL,
        [CredentialDigest] nvarchar(64) NOT NULL,
        [CredentialId] varbinary(1023) NOT NULL,
        [PublicKey] varbinary(2000) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        [SignCount] bigint NOT NULL,
        [Transports] nvarchar(200) NOT NULL,
        [IsBackupEligible] bit NOT NULL,
        [IsBackedUp] bit NOT NULL,
        CONSTRAINT [PK_StaffPasskeys] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StaffPasskeys_StaffMembers_StaffMemberId] FOREIGN KEY ([StaffMemberId]) REFERENCES [StaffMembers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LinkChecks_Digest] ON [LinkChecks] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    CREATE INDEX [IX_LinkChecks_GoneSince] ON [LinkChecks] ([GoneSince]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    CREATE UNIQUE INDEX [IX_StaffPasskeys_CredentialDigest] ON [StaffPasskeys] ([CredentialDigest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    CREATE INDEX [IX_StaffPasskeys_StaffMemberId] ON [StaffPasskeys] ([StaffMemberId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126183211_LinkChecksAndSignIn'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126183211_LinkChecksAndSignIn', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126202710_UploadedFiles'
)
BEGIN
    CREATE TABLE [Files] (
        [Id] int NOT NULL IDENTITY,
        [Kind] int NOT NULL,
        [Name] nvarchar(80) NOT NULL,
        [Title] nvarchar(250) NOT NULL,
        [Maker] nvarchar(100) NULL,
        [Bytes] int NOT NULL,
        [AddedAt] datetime2 NOT NULL,
        [RemovedAt] datetime2 NULL,
        CONSTRAINT [PK_Files] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126202710_UploadedFiles'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Files_Name] ON [Files] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126202710_UploadedFiles'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126202710_UploadedFiles', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126212110_GoneAddresses'
)
BEGIN
    ALTER TABLE [SupportPoints] ADD [GoneSince] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126212110_GoneAddresses'
)
BEGIN
    ALTER TABLE [Initiatives] ADD [GoneSince] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126212110_GoneAddresses'
)
BEGIN
    ALTER TABLE [CouncilRules] ADD [AgendaGoneSince] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126212110_GoneAddresses'
)
BEGIN
    ALTER TABLE [CouncilRules] ADD [PetitionGoneSince] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126212110_GoneAddresses'
)
BEGIN
    ALTER TABLE [CouncilMeetings] ADD [GoneSince] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126212110_GoneAddresses'
)
BEGIN
    ALTER TABLE [ContactRoutes] ADD [GoneSince] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126212110_GoneAddresses'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126212110_GoneAddresses', N'10.0.14');
END;

COMMIT;
GO
