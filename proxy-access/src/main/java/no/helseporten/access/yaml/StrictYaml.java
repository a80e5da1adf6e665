package no.helseporten.access.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/** Reads a file of rules into records: one document, and no key that the records do not have. */
public final class StrictYaml {

    private StrictYaml() {}

    /**
     * @param type a record whose parts are bound as Spring Boot binds configuration: {@code own-record} to {@code ownRecord}
     * @throws RuntimeException naming the element at fault, when the file cannot be read as one
     */
    public static <T> T read(Resource file, Class<T> type) {
        var sources = new MutablePropertySources();
        documents(file).forEach(sources::addLast);
        require(sources.size() <= 1, "---", "the file is one document");
        return bind(ConfigurationPropertySources.from(sources), type);
    }

    /** @throws IllegalArgumentException when there is none, naming where it is missed */
    public static <T> T required(@Nullable T value, String at) {
        if (value == null) {
            throw new IllegalArgumentException("The policy lacks " + at);
        }
        return value;
    }

    /** @throws IllegalArgumentException when not fulfilled, naming where */
    public static void require(boolean fulfilled, String at, String what) {
        if (!fulfilled) {
            throw new IllegalArgumentException("The policy is wrong at " + at + ": " + what);
        }
    }

    private static List<PropertySource<?>> documents(Resource file) {
        try {
            return new YamlPropertySourceLoader().load("policy", file);
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file cannot be read", e);
        }
    }

    /** Spring's own handler against keys that nobody reads lets those in lists pass, and nearly all of ours are. */
    private static <T> T bind(Iterable<ConfigurationPropertySource> sources, Class<T> type) {
        Set<ConfigurationPropertyName> read = new HashSet<>();
        T bound = new Binder(sources).bindOrCreate("", Bindable.of(type), new BindHandler() {
            @Override
            public Object onSuccess(
                    ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
                read.add(name);
                return result;
            }
        });
        for (ConfigurationPropertySource source : sources) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream()
                        .filter(name -> !read.contains(name))
                        .forEach(name -> require(false, name.toString(), "nobody knows it"));
            }
        }
        return bound;
    }
}
