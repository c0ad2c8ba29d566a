-- The portal reads and writes rows and nothing more. sqlcmd fills in the password from the environment.
IF SUSER_ID(N'portal') IS NULL
    CREATE LOGIN portal WITH PASSWORD = N'$(PORTAL_DB_PASSWORD)', DEFAULT_DATABASE = portal;
ELSE
    ALTER LOGIN portal WITH PASSWORD = N'$(PORTAL_DB_PASSWORD)';
GO
IF USER_ID(N'portal') IS NULL CREATE USER portal FOR LOGIN portal;
ALTER ROLE db_datareader ADD MEMBER portal;
ALTER ROLE db_datawriter ADD MEMBER portal;
GO
