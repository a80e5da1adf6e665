package no.helseporten.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The key of the words for what was done, from the route in {@link Activity#operation}: the feature, which is the first
 * segment of the path, then {@code did}, the method and the rest of the path, with path variables by their names.
 *
 * <p>{@code GET /record/documents/{id}} is {@code record.did.get.documents.id}, and {@code GET /home} is
 * {@code home.did.get}. The words stand in the feature's own messages and go on from a name, in the past tense: «åpnet et
 * dokument». A route that is taken away keeps its words, since the log keeps its rows.
 */
public final class OperationKey {

    private OperationKey() {}

    public static String of(String operation) {
        String[] parts = operation.split(" ", 2);
        // HEAD asks for the same page.
        String method = parts[0].equals("HEAD") ? "get" : parts[0].toLowerCase(Locale.ROOT);
        String[] path = Arrays.stream(parts.length < 2 ? new String[0] : parts[1].split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(OperationKey::word)
                .toArray(String[]::new);
        String feature = path.length == 0 ? "portal" : path[0];
        return Stream.concat(
                        Stream.of(feature, "did", method), Arrays.stream(path).skip(1))
                .collect(Collectors.joining("."));
    }

    /** A variable may say what it matches: {@code {id:[0-9]+}}. */
    private static String word(String segment) {
        return segment.replaceAll("\\{\\*?(\\w+).*}", "$1");
    }
}
