package no.helseporten.ui.gallery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call of a fragment.
 *
 * @param component the name of its file
 * @param params in the order shown; a {@link Sample} stands for a fragment of the calling page
 */
public record Fixture(String component, String fragment, String state, Map<String, @Nullable Object> params) {

    /** Markup that a page would hand to a component, from {@code ui/gallery/samples}. */
    public record Sample(String name) {
        String expression() {
            return "~{ui/gallery/samples :: " + name + "}";
        }
    }

    /** @param nameThenValue the parameters, each name before its value */
    public static Fixture of(String component, String fragment, String state, @Nullable Object... nameThenValue) {
        var params = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < nameThenValue.length; i += 2) {
            params.put(String.valueOf(nameThenValue[i]), nameThenValue[i + 1]);
        }
        return new Fixture(component, fragment, state, Collections.unmodifiableMap(params));
    }

    public Fixture with(String name, @Nullable Object value) {
        var params = new LinkedHashMap<>(params());
        params.put(name, value);
        return new Fixture(component, fragment, state, Collections.unmodifiableMap(params));
    }

    /** As a page would write it, with the values taken from the variable {@code fixture}. */
    public String call() {
        return params.entrySet().stream()
                .map(p -> p.getKey() + "="
                        + (p.getValue() instanceof Sample sample
                                ? sample.expression()
                                : "${fixture.params['" + p.getKey() + "']}"))
                .collect(Collectors.joining(", ", "ui/components/" + component + " :: " + fragment + "(", ")"));
    }
}
