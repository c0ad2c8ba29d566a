# Makes the database, its tables and the portal's own account; may run as often as one likes.
# Passwords come from the environment: SQLCMDPASSWORD (of sa) and PORTAL_DB_PASSWORD.
set -euo pipefail
sqlcmd() { /opt/mssql-tools18/bin/sqlcmd -C -b -I -S sqlserver -U sa "$@"; }

sqlcmd -i /deploy/sqlserver-before.sql
sqlcmd -d portal -i /deploy/portal.sql
sqlcmd -d portal -i /deploy/sqlserver-after.sql
