package no.helseporten.activity.store;

import no.helseporten.activity.SealedLog;

/** Puts the names of a log's tables into a statement, which is the same for all of them. */
record LogTables(String schema, String table, String idColumn) {

    static LogTables of(SealedLog<?> log) {
        return new LogTables(log.schema(), log.table(), log.idColumn());
    }

    /** @param sql with {@code $log} for the rows, {@code $schema} for where the other tables are, {@code $id} for the id */
    String in(String sql) {
        return sql.replace("$log", schema + "." + table)
                .replace("$schema", schema)
                .replace("$id", idColumn);
    }
}
