package no.helseporten.portal.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the small applications that other tests start out of the portal, which would find them beside its own parts. */
class OtherApplications extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
        return type.getAnnotationMetadata().hasAnnotation(SpringBootConfiguration.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OtherApplications;
    }

    @Override
    public int hashCode() {
        return OtherApplications.class.hashCode();
    }
}
