package no.helseporten.record.store;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final Map<Class<?>, Integer> SQL_TYPES = Map.of(
            String.class, Types.VARCHAR,
            UUID.class, Types.OTHER,
            Instant.class, Types.TIMESTAMP_WITH_TIMEZONE,
            BigDecimal.class, Types.NUMERIC,
            Boolean.class, Types.BOOLEAN,
            boolean.class, Types.BOOLEAN,
            Integer.class, Types.INTEGER,
            int.class, Types.INTEGER,
            byte[].class, Types.BINARY,
            List.class, Types.ARRAY);

    /** How to get at one column's value: the accessors on the way from the row. */
    private record Column(String name, List<Method> way, int sqlType) {

        @Nullable Object of(Object row) {
            Object value = row;
            for (Method step : way) {
                value = value == null ? null : ReflectionUtils.invokeMethod(step, value);
            }
            return value;
        }
    }

    private final JdbcTemplate jdbc;
    private final List<Column> columns;
    private final String insert;

    TableRows(JdbcTemplate jdbc, String table, Class<R> type) {
        this.jdbc = jdbc;
        this.columns = columns(type, "", List.of()).toList();
        this.insert = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        columns.stream().map(c -> "?").collect(Collectors.joining(", ")));
    }

    void insert(Collection<R> rows) {
        jdbc.batchUpdate(insert, rows, BATCH, this::fill);
    }

    private void fill(PreparedStatement statement, R row) throws SQLException {
        int parameter = 0;
        for (Column column : columns) {
            parameter++;
            Object value = column.of(row);
            switch (value) {
                case null -> statement.setNull(parameter, column.sqlType());
                case Instant at ->
                    statement.setObject(parameter, at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                case Enum<?> constant -> statement.setString(parameter, constant.name());
                case List<?> ids ->
                    statement.setArray(parameter, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                default -> statement.setObject(parameter, value, column.sqlType());
            }
        }
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
            return Stream.of(new Column(prefix + snake(component.getName()), further, sqlType(component, kind)));
        });
    }

    private static int sqlType(RecordComponent component, Class<?> kind) {
        Integer sqlType = kind.isEnum() ? Integer.valueOf(Types.VARCHAR) : SQL_TYPES.get(kind);
        Type generic = component.getGenericType();
        boolean otherList = generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] != UUID.class;
        if (sqlType == null || otherList) {
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
