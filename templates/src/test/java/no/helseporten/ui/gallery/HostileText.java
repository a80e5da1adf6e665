package no.helseporten.ui.gallery;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fixture with every free text in it replaced by one that tries to break out. */
final class HostileText {

    static final String TEXT =
            "\"'><script>alert(1)</script><img src=x onerror=alert(1)><b>&amp;\u202eabc\u2066 ${7*7} [[x]] "
                    + "Donaudampfschifffahrtsgesellschaft".repeat(8);

    /** Names that programmers choose from a closed set. */
    private static final Set<String> CLOSED = Set.of("kind", "name", "id", "type", "icon");

    private HostileText() {}

    static Fixture in(Fixture fixture) {
        Fixture hostile = fixture;
        for (Map.Entry<String, @Nullable Object> param : fixture.params().entrySet()) {
            Object value = param.getValue();
            if (value != null && !CLOSED.contains(param.getKey())) {
                hostile = hostile.with(param.getKey(), poisoned(value));
            }
        }
        return hostile;
    }

    private static Object poisoned(Object value) {
        return switch (value) {
            case String text -> TEXT;
            case Fixture.Sample sample -> sample;
            case List<?> list -> list.stream().map(HostileText::poisoned).toList();
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, text) -> copy.put(key, poisoned(text)));
                yield copy;
            }
            case Record data -> data.getClass().getPackageName().equals("no.helseporten.ui") ? copy(data) : data;
            default -> value;
        };
    }

    private static Object copy(Record data) {
        RecordComponent[] parts = data.getClass().getRecordComponents();
        try {
            var values = new @Nullable Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                Object value = parts[i].getAccessor().invoke(data);
                boolean free = parts[i].getType() == String.class && !CLOSED.contains(parts[i].getName());
                values[i] = free && value != null ? TEXT : value;
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return data.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
