-- 1
-- @p int
-- @mine nvarchar(4000)
-- @today date
-- @soon date
SELECT TOP(@p) [m].[Id], [m].[Title], [m].[LastDay]
FROM [Moments] AS [m]
WHERE EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m0]
    WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] IN (
        SELECT [m1].[value]
        FROM OPENJSON(@mine) WITH ([value] int '$') AS [m1]
    )) AND [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[LastDay] >= @today AND [m].[LastDay] <= @soon AND [m].[FirstDay] <= @today AND [m].[PeriodPrecision] = 0 AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
ORDER BY [m].[LastDay], [m].[Id]

-- 2
-- @mine nvarchar(4000)
-- @id int
-- @mine2 nvarchar(4000)
-- @longAgo datetime2
-- @mine9 nvarchar(4000)
-- @today date
-- @team nvarchar(60)
-- @today15 date
-- @today17 date
-- @today19 date
-- @today21 date
-- @today23 date
-- @today25 date
-- @today27 date
-- @today29 date
-- @mine30 nvarchar(4000)
-- @today31 date
-- @mine32 nvarchar(4000)
-- @areas nvarchar(4000)
-- @areas65 nvarchar(4000)
-- @areas89 nvarchar(4000)
-- @isEverywhere bit
-- @today101 date
-- @today105 date
-- @soon date
SELECT TOP(2) (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Plans] AS [p]
        WHERE EXISTS (
            SELECT 1
            FROM [PlanNeighbourhood] AS [p0]
            WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] IN (
                SELECT [m].[value]
                FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
            )) AND [p].[Id] IN (
            SELECT [r].[ItemId]
            FROM [Revisions] AS [r]
            WHERE [r].[State] = 1 AND ([r].[AuthorId] <> @id OR [r].[AuthorId] IS NULL) AND [r].[Kind] = 0
        )
    ) AS [p1]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Moments] AS [m0]
        WHERE EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m1]
            WHERE [m0].[Id] = [m1].[MomentId] AND [m1].[NeighbourhoodId] IN (
                SELECT [m2].[value]
                FROM OPENJSON(@mine2) WITH ([value] int '$') AS [m2]
            )) AND [m0].[Id] IN (
            SELECT [r0].[ItemId]
            FROM [Revisions] AS [r0]
            WHERE [r0].[State] = 1 AND ([r0].[AuthorId] <> @id OR [r0].[AuthorId] IS NULL) AND [r0].[Kind] = 1
        )
    ) AS [m3]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Revisions] AS [r1]
        WHERE [r1].[State] = 1 AND ([r1].[AuthorId] <> @id OR [r1].[AuthorId] IS NULL) AND [r1].[Kind] NOT IN (0, 1)
    ) AS [r2]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Plans] AS [p2]
        WHERE [p2].[Id] IN (
            SELECT [r3].[ItemId]
            FROM [Revisions] AS [r3]
            WHERE [r3].[State] = 0 AND [r3].[AuthorId] = @id AND [r3].[SavedAt] < @longAgo AND [r3].[Kind] = 0
        )
    ) AS [p3]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Moments] AS [m4]
        WHERE [m4].[Id] IN (
            SELECT [r4].[ItemId]
            FROM [Revisions] AS [r4]
            WHERE [r4].[State] = 0 AND [r4].[AuthorId] = @id AND [r4].[SavedAt] < @longAgo AND [r4].[Kind] = 1
        )
    ) AS [m5]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Moments] AS [m6]
        WHERE EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m7]
            WHERE [m6].[Id] = [m7].[MomentId] AND [m7].[NeighbourhoodId] IN (
                SELECT [m8].[value]
                FROM OPENJSON(@mine9) WITH ([value] int '$') AS [m8]
            )) AND [m6].[PublishedAt] IS NOT NULL AND [m6].[WithdrawnAt] IS NULL AND [m6].[AnswerBy] < @today AND ([m6].[LastDay] < @today OR [m6].[ClosedOn] <= @today) AND ([m6].[Outcome] IS NULL OR [m6].[AnsweredOn] > @today) AND [m6].[CancelReason] IS NULL
    ) AS [m9]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Plans] AS [p4]
        WHERE [p4].[OwnerTeam] = @team AND [p4].[ReviewOn] < @today15 AND [p4].[PublishedAt] IS NOT NULL AND [p4].[WithdrawnAt] IS NULL
    ) AS [p5]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Moments] AS [m10]
        WHERE [m10].[OwnerTeam] = @team AND [m10].[ReviewOn] < @today17 AND [m10].[PublishedAt] IS NOT NULL AND [m10].[WithdrawnAt] IS NULL
    ) AS [m11]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [GuideSteps] AS [g]
        WHERE [g].[OwnerTeam] = @team AND [g].[ReviewOn] < @today19 AND [g].[PublishedAt] IS NOT NULL AND [g].[WithdrawnAt] IS NULL
    ) AS [g0]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [FundingSchemes] AS [f]
        WHERE [f].[OwnerTeam] = @team AND [f].[ReviewOn] < @today21 AND [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
    ) AS [f0]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [NeighbourhoodGoals] AS [n]
        WHERE [n].[OwnerTeam] = @team AND [n].[ReviewOn] < @today23 AND [n].[PublishedAt] IS NOT NULL AND [n].[WithdrawnAt] IS NULL
    ) AS [n0]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Initiatives] AS [i]
        WHERE [i].[OwnerTeam] = @team AND [i].[ReviewOn] < @today25 AND [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL
    ) AS [i0]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [SupportPoints] AS [s]
        WHERE [s].[OwnerTeam] = @team AND [s].[ReviewOn] < @today27 AND [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL
    ) AS [s0]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Decisions] AS [d]
        WHERE [d].[OwnerTeam] = @team AND [d].[ReviewOn] < @today29 AND [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL
    ) AS [d0]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Ideas] AS [i1]
        WHERE [i1].[NeighbourhoodId] IS NOT NULL AND [i1].[NeighbourhoodId] IN (
            SELECT [m12].[value]
            FROM OPENJSON(@mine30) WITH ([value] int '$') AS [m12]
        ) AND [i1].[State] IN (0, 1) AND [i1].[AnswerBy] < @today31
    ) AS [i2]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Ideas] AS [i3]
        WHERE [i3].[NeighbourhoodId] IS NOT NULL AND [i3].[NeighbourhoodId] IN (
            SELECT [m13].[value]
            FROM OPENJSON(@mine32) WITH ([value] int '$') AS [m13]
        ) AND [i3].[State] = 0
    ) AS [i4]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [MissingDocuments] AS [m14]
        WHERE 0 = 1
    ) AS [m15]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Links] AS [l]
        WHERE (EXISTS (
            SELECT 1
            FROM [PlanNeighbourhood] AS [p6]
            WHERE [p6].[PlanId] = [l].[PlanId] AND [p6].[NeighbourhoodId] IN (
                SELECT [a0].[value]
                FROM OPENJSON(@areas) WITH ([value] int '$') AS [a0]
            )) OR EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m16]
            WHERE [m16].[MomentId] = [l].[ParticipationMomentId] AND [m16].[NeighbourhoodId] IN (
                SELECT [a1].[value]
                FROM OPENJSON(@areas) WITH ([value] int '$') AS [a1]
            )) OR EXISTS (
            SELECT 1
            FROM [GoalNeighbourhood] AS [g1]
            WHERE [g1].[GoalId] = [l].[NeighbourhoodGoalId] AND [g1].[NeighbourhoodId] IN (
                SELECT [a2].[value]
                FROM OPENJSON(@areas) WITH ([value] int '$') AS [a2]
            )) OR EXISTS (
            SELECT 1
            FROM [InitiativeNeighbourhood] AS [i5]
            WHERE [i5].[InitiativeId] = [l].[InitiativeId] AND [i5].[NeighbourhoodId] IN (
                SELECT [a3].[value]
                FROM OPENJSON(@areas) WITH ([value] int '$') AS [a3]
            )) OR EXISTS (
            SELECT 1
            FROM [SupportPointNeighbourhood] AS [s1]
            WHERE [s1].[SupportPointId] = [l].[SupportPointId] AND [s1].[NeighbourhoodId] IN (
                SELECT [a4].[value]
                FROM OPENJSON(@areas) WITH ([value] int '$') AS [a4]
            )) OR EXISTS (
            SELECT 1
            FROM [DecisionNeighbourhood] AS [d1]
            WHERE [d1].[DecisionId] = [l].[DecisionId] AND [d1].[NeighbourhoodId] IN (
                SELECT [a5].[value]
                FROM OPENJSON(@areas) WITH ([value] int '$') AS [a5]
            )) OR EXISTS (
            SELECT 1
            FROM [ContactRoutes] AS [c]
            INNER JOIN [Links] AS [l0] ON [c].[SourceId] = [l0].[Id]
            WHERE [l0].[Id] = [l].[Id] AND [c].[NeighbourhoodId] IS NOT NULL AND [c].[NeighbourhoodId] IN (
                SELECT [a6].[value]
                FROM OPENJSON(@areas) WITH ([value] int '$') AS [a6]
            ))) AND [l].[CheckedOn] IS NULL AND ([l].[PlanId] IS NULL OR EXISTS (
            SELECT 1
            FROM [Plans] AS [p7]
            WHERE [p7].[Id] = [l].[PlanId] AND [p7].[PublishedAt] IS NOT NULL AND [p7].[WithdrawnAt] IS NULL)) AND ([l].[ParticipationMomentId] IS NULL OR EXISTS (
            SELECT 1
            FROM [Moments] AS [m17]
            WHERE [m17].[Id] = [l].[ParticipationMomentId] AND [m17].[PublishedAt] IS NOT NULL AND [m17].[WithdrawnAt] IS NULL)) AND ([l].[GuideStepId] IS NULL OR EXISTS (
            SELECT 1
            FROM [GuideSteps] AS [g2]
            WHERE [g2].[Id] = [l].[GuideStepId] AND [g2].[PublishedAt] IS NOT NULL AND [g2].[WithdrawnAt] IS NULL)) AND ([l].[FundingSchemeId] IS NULL OR EXISTS (
            SELECT 1
            FROM [FundingSchemes] AS [f1]
            WHERE [f1].[Id] = [l].[FundingSchemeId] AND [f1].[PublishedAt] IS NOT NULL AND [f1].[WithdrawnAt] IS NULL)) AND ([l].[NeighbourhoodGoalId] IS NULL OR EXISTS (
            SELECT 1
            FROM [NeighbourhoodGoals] AS [n1]
            WHERE [n1].[Id] = [l].[NeighbourhoodGoalId] AND [n1].[PublishedAt] IS NOT NULL AND [n1].[WithdrawnAt] IS NULL)) AND ([l].[InitiativeId] IS NULL OR EXISTS (
            SELECT 1
            FROM [Initiatives] AS [i6]
            WHERE [i6].[Id] = [l].[InitiativeId] AND [i6].[PublishedAt] IS NOT NULL AND [i6].[WithdrawnAt] IS NULL)) AND ([l].[SupportPointId] IS NULL OR EXISTS (
            SELECT 1
            FROM [SupportPoints] AS [s2]
            WHERE [s2].[Id] = [l].[SupportPointId] AND [s2].[PublishedAt] IS NOT NULL AND [s2].[WithdrawnAt] IS NULL)) AND ([l].[DecisionId] IS NULL OR EXISTS (
            SELECT 1
            FROM [Decisions] AS [d2]
            WHERE [d2].[Id] = [l].[DecisionId] AND [d2].[PublishedAt] IS NOT NULL AND [d2].[WithdrawnAt] IS NULL)) AND ([l].[PlanId] IS NOT NULL OR [l].[ParticipationMomentId] IS NOT NULL OR [l].[GuideStepId] IS NOT NULL OR [l].[FundingSchemeId] IS NOT NULL OR [l].[NeighbourhoodGoalId] IS NOT NULL OR [l].[InitiativeId] IS NOT NULL OR [l].[SupportPointId] IS NOT NULL OR [l].[DecisionId] IS NOT NULL OR [l].[CouncilRulesId] IS NOT NULL OR EXISTS (
            SELECT 1
            FROM [ContactRoutes] AS [c0]
            INNER JOIN [Links] AS [l1] ON [c0].[SourceId] = [l1].[Id]
            WHERE [l1].[Id] = [l].[Id] AND [c0].[PublishedAt] IS NOT NULL AND [c0].[WithdrawnAt] IS NULL))
    ) AS [l2]), (
    SELECT COUNT(*)
    FROM [Links] AS [l3]
    WHERE ([l3].[PlanId] IS NULL OR EXISTS (
        SELECT 1
        FROM [Plans] AS [p8]
        WHERE [p8].[Id] = [l3].[PlanId] AND [p8].[PublishedAt] IS NOT NULL AND [p8].[WithdrawnAt] IS NULL)) AND ([l3].[ParticipationMomentId] IS NULL OR EXISTS (
        SELECT 1
        FROM [Moments] AS [m18]
        WHERE [m18].[Id] = [l3].[ParticipationMomentId] AND [m18].[PublishedAt] IS NOT NULL AND [m18].[WithdrawnAt] IS NULL)) AND ([l3].[GuideStepId] IS NULL OR EXISTS (
        SELECT 1
        FROM [GuideSteps] AS [g3]
        WHERE [g3].[Id] = [l3].[GuideStepId] AND [g3].[PublishedAt] IS NOT NULL AND [g3].[WithdrawnAt] IS NULL)) AND ([l3].[FundingSchemeId] IS NULL OR EXISTS (
        SELECT 1
        FROM [FundingSchemes] AS [f2]
        WHERE [f2].[Id] = [l3].[FundingSchemeId] AND [f2].[PublishedAt] IS NOT NULL AND [f2].[WithdrawnAt] IS NULL)) AND ([l3].[NeighbourhoodGoalId] IS NULL OR EXISTS (
        SELECT 1
        FROM [NeighbourhoodGoals] AS [n2]
        WHERE [n2].[Id] = [l3].[NeighbourhoodGoalId] AND [n2].[PublishedAt] IS NOT NULL AND [n2].[WithdrawnAt] IS NULL)) AND ([l3].[InitiativeId] IS NULL OR EXISTS (
        SELECT 1
        FROM [Initiatives] AS [i7]
        WHERE [i7].[Id] = [l3].[InitiativeId] AND [i7].[PublishedAt] IS NOT NULL AND [i7].[WithdrawnAt] IS NULL)) AND ([l3].[SupportPointId] IS NULL OR EXISTS (
        SELECT 1
        FROM [SupportPoints] AS [s3]
        WHERE [s3].[Id] = [l3].[SupportPointId] AND [s3].[PublishedAt] IS NOT NULL AND [s3].[WithdrawnAt] IS NULL)) AND ([l3].[DecisionId] IS NULL OR EXISTS (
        SELECT 1
        FROM [Decisions] AS [d3]
        WHERE [d3].[Id] = [l3].[DecisionId] AND [d3].[PublishedAt] IS NOT NULL AND [d3].[WithdrawnAt] IS NULL)) AND ([l3].[PlanId] IS NOT NULL OR [l3].[ParticipationMomentId] IS NOT NULL OR [l3].[GuideStepId] IS NOT NULL OR [l3].[FundingSchemeId] IS NOT NULL OR [l3].[NeighbourhoodGoalId] IS NOT NULL OR [l3].[InitiativeId] IS NOT NULL OR [l3].[SupportPointId] IS NOT NULL OR [l3].[DecisionId] IS NOT NULL OR [l3].[CouncilRulesId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [ContactRoutes] AS [c1]
        INNER JOIN [Links] AS [l4] ON [c1].[SourceId] = [l4].[Id]
        WHERE [l4].[Id] = [l3].[Id] AND [c1].[PublishedAt] IS NOT NULL AND [c1].[WithdrawnAt] IS NULL)) AND (EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p9]
        WHERE [p9].[PlanId] = [l3].[PlanId] AND [p9].[NeighbourhoodId] IN (
            SELECT [a7].[value]
            FROM OPENJSON(@areas65) WITH ([value] int '$') AS [a7]
        )) OR EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m19]
        WHERE [m19].[MomentId] = [l3].[ParticipationMomentId] AND [m19].[NeighbourhoodId] IN (
            SELECT [a8].[value]
            FROM OPENJSON(@areas65) WITH ([value] int '$') AS [a8]
        )) OR EXISTS (
        SELECT 1
        FROM [GoalNeighbourhood] AS [g4]
        WHERE [g4].[GoalId] = [l3].[NeighbourhoodGoalId] AND [g4].[NeighbourhoodId] IN (
            SELECT [a9].[value]
            FROM OPENJSON(@areas65) WITH ([value] int '$') AS [a9]
        )) OR EXISTS (
        SELECT 1
        FROM [InitiativeNeighbourhood] AS [i8]
        WHERE [i8].[InitiativeId] = [l3].[InitiativeId] AND [i8].[NeighbourhoodId] IN (
            SELECT [a10].[value]
            FROM OPENJSON(@areas65) WITH ([value] int '$') AS [a10]
        )) OR EXISTS (
        SELECT 1
        FROM [SupportPointNeighbourhood] AS [s4]
        WHERE [s4].[SupportPointId] = [l3].[SupportPointId] AND [s4].[NeighbourhoodId] IN (
            SELECT [a11].[value]
            FROM OPENJSON(@areas65) WITH ([value] int '$') AS [a11]
        )) OR EXISTS (
        SELECT 1
        FROM [DecisionNeighbourhood] AS [d4]
        WHERE [d4].[DecisionId] = [l3].[DecisionId] AND [d4].[NeighbourhoodId] IN (
            SELECT [a12].[value]
            FROM OPENJSON(@areas65) WITH ([value] int '$') AS [a12]
        )) OR EXISTS (
        SELECT 1
        FROM [ContactRoutes] AS [c2]
        INNER JOIN [Links] AS [l5] ON [c2].[SourceId] = [l5].[Id]
        WHERE [l5].[Id] = [l3].[Id] AND [c2].[NeighbourhoodId] IS NOT NULL AND [c2].[NeighbourhoodId] IN (
            SELECT [a13].[value]
            FROM OPENJSON(@areas65) WITH ([value] int '$') AS [a13]
        ))) AND EXISTS (
        SELECT 1
        FROM [LinkChecks] AS [l6]
        WHERE [l6].[GoneSince] IS NOT NULL AND [l6].[Address] = [l3].[Url])) + (
    SELECT COUNT(*)
    FROM [ContactRoutes] AS [c3]
    WHERE [c3].[PublishedAt] IS NOT NULL AND [c3].[WithdrawnAt] IS NULL AND [c3].[NeighbourhoodId] IS NOT NULL AND [c3].[NeighbourhoodId] IN (
        SELECT [a14].[value]
        FROM OPENJSON(@areas89) WITH ([value] int '$') AS [a14]
    ) AND [c3].[Url] IS NOT NULL AND EXISTS (
        SELECT 1
        FROM [LinkChecks] AS [l7]
        WHERE [l7].[GoneSince] IS NOT NULL AND [l7].[Address] = [c3].[Url])) + (
    SELECT COUNT(*)
    FROM [SupportPoints] AS [s5]
    WHERE [s5].[PublishedAt] IS NOT NULL AND [s5].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [SupportPointNeighbourhood] AS [s6]
        WHERE [s5].[Id] = [s6].[SupportPointId] AND [s6].[NeighbourhoodId] IN (
            SELECT [a15].[value]
            FROM OPENJSON(@areas89) WITH ([value] int '$') AS [a15]
        )) AND [s5].[Url] IS NOT NULL AND EXISTS (
        SELECT 1
        FROM [LinkChecks] AS [l8]
        WHERE [l8].[GoneSince] IS NOT NULL AND [l8].[Address] = [s5].[Url])) + (
    SELECT COUNT(*)
    FROM [Initiatives] AS [i9]
    WHERE [i9].[PublishedAt] IS NOT NULL AND [i9].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [InitiativeNeighbourhood] AS [i10]
        WHERE [i9].[Id] = [i10].[InitiativeId] AND [i10].[NeighbourhoodId] IN (
            SELECT [a16].[value]
            FROM OPENJSON(@areas89) WITH ([value] int '$') AS [a16]
        )) AND [i9].[MijnWijkUrl] IS NOT NULL AND EXISTS (
        SELECT 1
        FROM [LinkChecks] AS [l9]
        WHERE [l9].[GoneSince] IS NOT NULL AND [l9].[Address] = [i9].[MijnWijkUrl])) + (
    SELECT COUNT(*)
    FROM [CouncilMeetings] AS [c4]
    WHERE 0 = 1) + (
    SELECT COUNT(*)
    FROM [CouncilRules] AS [c5]
    WHERE @isEverywhere = CAST(1 AS bit) AND EXISTS (
        SELECT 1
        FROM [LinkChecks] AS [l11]
        WHERE [l11].[GoneSince] IS NOT NULL AND [l11].[Address] = [c5].[AgendaUrl])) + (
    SELECT COUNT(*)
    FROM [CouncilRules] AS [c6]
    WHERE @isEverywhere = CAST(1 AS bit) AND EXISTS (
        SELECT 1
        FROM [LinkChecks] AS [l12]
        WHERE [l12].[GoneSince] IS NOT NULL AND [l12].[Address] = [c6].[PetitionUrl])), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Moments] AS [m20]
        WHERE EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m21]
            WHERE [m20].[Id] = [m21].[MomentId] AND [m21].[NeighbourhoodId] IN (
                SELECT [m22].[value]
                FROM OPENJSON(@mine9) WITH ([value] int '$') AS [m22]
            )) AND [m20].[PublishedAt] IS NOT NULL AND [m20].[WithdrawnAt] IS NULL AND [m20].[AnswerBy] IS NULL AND ([m20].[LastDay] < @today101 OR [m20].[ClosedOn] <= @today101) AND ([m20].[Outcome] IS NULL OR [m20].[AnsweredOn] > @today101) AND [m20].[CancelReason] IS NULL
    ) AS [m23]), (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(1251) 1 AS empty
        FROM [Moments] AS [m24]
        WHERE EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m25]
            WHERE [m24].[Id] = [m25].[MomentId] AND [m25].[NeighbourhoodId] IN (
                SELECT [m26].[value]
                FROM OPENJSON(@mine9) WITH ([value] int '$') AS [m26]
            )) AND [m24].[PublishedAt] IS NOT NULL AND [m24].[WithdrawnAt] IS NULL AND [m24].[LastDay] >= @today105 AND [m24].[LastDay] <= @soon AND [m24].[FirstDay] <= @today105 AND [m24].[PeriodPrecision] = 0 AND ([m24].[ClosedOn] IS NULL OR [m24].[ClosedOn] > @today105) AND ([m24].[Outcome] IS NULL OR [m24].[AnsweredOn] > @today105) AND [m24].[CancelReason] IS NULL
    ) AS [m27]), (
    SELECT COUNT(*)
    FROM [Outbox] AS [o]
    WHERE 0 = 1), (
    SELECT COUNT(*)
    FROM [StaffMembers] AS [s7]
    WHERE 0 = 1)
FROM [AuditHeads] AS [a]
WHERE [a].[Id] = 1

-- 3
-- @p int
-- @mine nvarchar(4000)
-- @mine1 nvarchar(4000)
SELECT [r0].[Kind], [r0].[ItemId], CASE
    WHEN [r0].[Kind] = 0 THEN (
        SELECT TOP(1) [p1].[Title]
        FROM [Plans] AS [p1]
        WHERE [p1].[Id] = [r0].[ItemId])
    ELSE (
        SELECT TOP(1) [m3].[Title]
        FROM [Moments] AS [m3]
        WHERE [m3].[Id] = [r0].[ItemId])
END, [s].[Name], [r0].[PublishedAt], [r0].[Reason]
FROM (
    SELECT TOP(@p) [r].[Id], [r].[AuthorId], [r].[ItemId], [r].[Kind], [r].[PublishedAt], [r].[Reason]
    FROM [Revisions] AS [r]
    WHERE [r].[State] = 3 AND [r].[AuthorId] IS NOT NULL AND [r].[PublishedAt] IS NOT NULL AND (([r].[Kind] = 0 AND EXISTS (
        SELECT 1
        FROM [Plans] AS [p]
        WHERE EXISTS (
            SELECT 1
            FROM [PlanNeighbourhood] AS [p0]
            WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] IN (
                SELECT [m].[value]
                FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
            )) AND [p].[Id] = [r].[ItemId])) OR ([r].[Kind] = 1 AND EXISTS (
        SELECT 1
        FROM [Moments] AS [m0]
        WHERE EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m1]
            WHERE [m0].[Id] = [m1].[MomentId] AND [m1].[NeighbourhoodId] IN (
                SELECT [m2].[value]
                FROM OPENJSON(@mine1) WITH ([value] int '$') AS [m2]
            )) AND [m0].[Id] = [r].[ItemId])))
    ORDER BY [r].[PublishedAt] DESC, [r].[Id] DESC
) AS [r0]
LEFT JOIN [StaffMembers] AS [s] ON [r0].[AuthorId] = [s].[Id]
ORDER BY [r0].[PublishedAt] DESC, [r0].[Id] DESC

-- 4
-- @p int
-- @since datetime2
-- @mine nvarchar(4000)
-- @mine2 nvarchar(4000)
SELECT TOP(@p) CASE
    WHEN [a].[Kind] = N'Plan' THEN 0
    ELSE 1
END, [a].[ItemId], CASE
    WHEN [a].[Kind] = N'Plan' THEN (
        SELECT TOP(1) [p1].[Title]
        FROM [Plans] AS [p1]
        WHERE [p1].[Id] = [a].[ItemId])
    ELSE (
        SELECT TOP(1) [m3].[Title]
        FROM [Moments] AS [m3]
        WHERE [m3].[Id] = [a].[ItemId])
END, (
    SELECT TOP(1) [s].[Name]
    FROM [StaffMembers] AS [s]
    WHERE [s].[Id] = [a].[ActorId]), [a].[At], [a].[Action], CASE
    WHEN [a].[Action] = N'cancelled' THEN (
        SELECT TOP(1) [m4].[CancelReason]
        FROM [Moments] AS [m4]
        WHERE [m4].[Id] = [a].[ItemId])
    WHEN [a].[Action] <> N'withdrawn' THEN NULL
    WHEN [a].[Kind] = N'Plan' THEN (
        SELECT TOP(1) [p2].[WithdrawnReason]
        FROM [Plans] AS [p2]
        WHERE [p2].[Id] = [a].[ItemId])
    ELSE (
        SELECT TOP(1) [m5].[WithdrawnReason]
        FROM [Moments] AS [m5]
        WHERE [m5].[Id] = [a].[ItemId])
END
FROM [AuditEntries] AS [a]
WHERE [a].[At] > @since AND [a].[ActorId] IS NOT NULL AND [a].[Action] IN (N'withdrawn', N'restored', N'cancelled', N'closed') AND (([a].[Kind] = N'Plan' AND EXISTS (
    SELECT 1
    FROM [Plans] AS [p]
    WHERE EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] IN (
            SELECT [m].[value]
            FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
        )) AND [p].[Id] = [a].[ItemId])) OR ([a].[Kind] = N'ParticipationMoment' AND EXISTS (
    SELECT 1
    FROM [Moments] AS [m0]
    WHERE EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m1]
        WHERE [m0].[Id] = [m1].[MomentId] AND [m1].[NeighbourhoodId] IN (
            SELECT [m2].[value]
            FROM OPENJSON(@mine2) WITH ([value] int '$') AS [m2]
        )) AND [m0].[Id] = [a].[ItemId])))
ORDER BY [a].[Sequence] DESC
