package no.helseporten.access.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.helseporten.access.Area;
import no.helseporten.access.Right;
import org.jspecify.annotations.Nullable;

/** The table of who may what: one row a kind of actor and an age. */
public final class WhoMayWhat {

    private WhoMayWhat() {}

    /** @param age of the one whose record it is; absent when it is not known */
    public record Row(String who, @Nullable Integer age, Map<Area, String> cells) {

        public boolean permits(Area area, Right right) {
            String cell = cells.getOrDefault(area, "");
            return cell.contains(right == Right.VIEW ? "v" : "a");
        }

        @Override
        public String toString() {
            return age == null ? who : who + " at " + age;
        }
    }

    public static List<Row> rows() {
        List<Area> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.replaceFirst("^#", "").strip().split(" +");
            if (line.startsWith("# who ")) {
                Arrays.stream(words).skip(2).map(Area::valueOf).forEach(columns::add);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                rows.add(row(words, columns));
            }
        }
        return rows;
    }

    private static Row row(String[] words, List<Area> columns) {
        if (words.length != columns.size() + 2) {
            throw new IllegalStateException(words[0] + " does not say something of every area");
        }
        Map<Area, String> cells = new EnumMap<>(Area.class);
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), words[i + 2]);
        }
        return new Row(words[0], words[1].equals("-") ? null : Integer.valueOf(words[1]), cells);
    }

    private static List<String> lines() {
        try (var file = WhoMayWhat.class.getResourceAsStream("/access/who-may-what.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
