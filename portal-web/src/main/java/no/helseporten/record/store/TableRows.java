package no.helseporten.record.store;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * Inserts records into a table whose columns are named as the records' components ({@code personId} is {@code
 * person_id}), a thousand at a time. A component that is a record itself stands for its components; one that is {@link
 * Prefixed} puts its own name before theirs ({@code taken.at} is {@code taken_at}). Forty columns written out in three
 * places is where such code goes wrong.
 */
final class TableRows<R extends Record> {

    /** A group of columns whose names begin with the name of the group. */
    interface Prefixed {}

    private static final int BATCH = 1000;

    private static final Map<Class<?>, String> SQL_TYPES = Map.of(
            String.class, "text",
            UUID.class, "uuid",
            Instant.class, "timestamptz",
            BigDecimal.class, "numeric",
            Boolean.class, "boolean",
            boolean.class, "boolean",
            Integer.class, "integer",
            int.class, "integer",
            byte[].class, "bytea");

    /** How to get at one column's value: the accessors on the way from the row. */
    private record Column(String name, List<Method> way, String sqlType) {

        @Nullable Object of(Object row) {
            Object value = row;
            for (Method step : way) {
                value = value == null ? null : ReflectionUtils.invokeMethod(step, value);
            }
            return value;
        }

        @Nullable String textOf(Object row) {
            Object value = of(row);
            return switch (value) {
                case null -> null;
                case Enum<?> constant -> constant.name();
                case List<?> list -> list.stream().map(Object::toString).collect(joining(",", "{", "}"));
                default -> value.toString();
            };
        }
    }

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<Column> columns;
    private final boolean holdsBytes;
    private final String insert;

    TableRows(JdbcTemplate jdbc, String table, Class<R> type) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = columns(type, "", List.of()).toList();
        this.holdsBytes = columns.stream().anyMatch(column -> column.sqlType().equals("bytea"));
        String names = columns.stream().map(Column::name).collect(joining(", "));
        this.insert = holdsBytes
                ? "insert into %s (%s) values (%s)".formatted(table, names, eachColumn("?::%2$s"))
                : "insert into %s (%s) select %s from unnest(%s) as came (%2$s)"
                        .formatted(table, names, eachColumn("%s::%s"), eachColumn("?::text[]"));
    }

    /** Makes these rows the whole truth of these ids, which stand in column {@code key}. */
    void replace(String key, Collection<UUID> ids, List<R> rows) {
        UUID[] gone = ids.toArray(UUID[]::new);
        jdbc.update(
                "delete from %s where %s = any(?)".formatted(table, key),
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", gone)));
        insert(rows);
    }

    /**
     * A row at a time where there are bytes. Else a thousand rows in one statement, a text array for each column: several
     * times faster than as many statements, however they are batched.
     */
    void insert(List<R> rows) {
        if (holdsBytes) {
            jdbc.batchUpdate(insert, rows, BATCH, this::fill);
            return;
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<R> some = rows.subList(from, Math.min(from + BATCH, rows.size()));
            jdbc.update(insert, statement -> fill(statement, some));
        }
    }

    private void fill(PreparedStatement statement, R row) throws SQLException {
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            if (column.of(row) instanceof byte[] bytes) {
                statement.setBytes(place + 1, bytes);
            } else {
                statement.setString(place + 1, column.textOf(row));
            }
        }
    }

    private void fill(PreparedStatement statement, List<R> rows) throws SQLException {
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            Object[] values = rows.stream().map(column::textOf).toArray();
            statement.setArray(place + 1, statement.getConnection().createArrayOf("text", values));
        }
    }

    private String eachColumn(String format) {
        return columns.stream()
                .map(column -> format.formatted(column.name(), column.sqlType()))
                .collect(joining(", "));
    }

    private static Stream<Column> columns(Class<?> type, String prefix, List<Method> way) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            List<Method> further = new ArrayList<>(way);
            further.add(accessible(component));
            Class<?> kind = component.getType();
            if (kind.isRecord()) {
                boolean prefixed = Prefixed.class.isAssignableFrom(kind);
                return columns(kind, prefixed ? snake(component.getName()) + "_" : "", further);
            }
            return Stream.of(new Column(prefix + snake(component.getName()), further, sqlType(component)));
        });
    }

    private static String sqlType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == UUID.class) {
            return "uuid[]";
        }
        Class<?> kind = component.getType();
        String sqlType = kind.isEnum() ? "text" : SQL_TYPES.get(kind);
        if (sqlType == null) {
            throw new IllegalStateException("No column type for " + component);
        }
        return sqlType;
    }

    private static Method accessible(RecordComponent component) {
        Method accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return accessor;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
