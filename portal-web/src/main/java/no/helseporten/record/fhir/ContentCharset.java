package no.helseporten.record.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which character set bytes are text, if they are text at all. */
final class ContentCharset {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private ContentCharset() {}

    /** By the byte order mark, else by what is declared where the bytes agree, else UTF-8, else Windows' Western. */
    static Optional<Charset> of(byte[] bytes, @Nullable String declared, @Nullable String declaredInside) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return marked;
        }
        return Stream.of(known(declared), known(declaredInside), StandardCharsets.UTF_8, WESTERN)
                .filter(Objects::nonNull)
                .filter(charset -> isText(bytes, charset))
                .findFirst();
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        return Optional.empty();
    }

    private static boolean isText(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 27);
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static @Nullable Charset known(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && Arrays.equals(
                        Arrays.stream(mark).toArray(),
                        Stream.iterate(0, i -> i + 1)
                                .limit(mark.length)
                                .mapToInt(i -> bytes[i] & 0xFF)
                                .toArray());
    }
}
