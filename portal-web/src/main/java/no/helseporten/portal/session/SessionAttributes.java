package no.helseporten.portal.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How a session's attributes are written to the database and read back. Only the kinds of object that we put there are
 * ever made of what is read, so that whoever can write a row cannot run code.
 */
@Configuration(proxyBeanMethods = false)
class SessionAttributes {

    private static final Logger log = LoggerFactory.getLogger(SessionAttributes.class);
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=20",
            "maxrefs=2000",
            "maxbytes=100000",
            "maxarray=2000",
            "no.helseporten.portal.**",
            "java.lang.*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.CopyOnWriteArrayList",
            "org.springframework.util.*",
            "org.springframework.web.servlet.FlashMap",
            "org.springframework.security.authentication.*",
            "org.springframework.security.core.**",
            "org.springframework.security.oauth2.core.**",
            "org.springframework.security.oauth2.client.authentication.*",
            "org.springframework.security.web.authentication.WebAuthenticationDetails",
            "!*"));

    @Bean
    GenericConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        Converter<byte[], @Nullable Object> reading = SessionAttributes::read;
        conversions.addConverter(byte[].class, Object.class, reading);
        return conversions;
    }

    /** What cannot be read is as if it were not there: after an upgrade somebody may have to sign in again, no worse. */
    private static @Nullable Object read(byte[] bytes) {
        try (var objects = new Filtered(new ByteArrayInputStream(bytes))) {
            return objects.readObject();
        } catch (IOException | ClassNotFoundException e) {
            log.warn("A session attribute could not be read: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private static final class Filtered extends ObjectInputStream {

        Filtered(InputStream bytes) throws IOException {
            super(bytes);
            setObjectInputFilter(OURS);
        }
    }
}
