package no.helseporten.record.fhir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What bytes are, told by themselves; the label only decides among kinds that look alike (one XML from another, one zip
 * file from another).
 *
 * @param type the bare media type in lower case
 * @param charset of text only
 */
record ContentType(String type, @Nullable String charset) {

    static final String PDF = "application/pdf";
    static final String UNKNOWN = "application/octet-stream";

    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";
    private static final String SVG = "image/svg+xml";

    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/javascript",
            "application/ecmascript",
            "application/x-javascript",
            "application/rtf",
            "application/sql",
            "application/x-sh",
            "application/yaml");
    private static final Pattern HTML_START = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|div|p|h[1-6]|table|span|br|ul|ol|b|i|pre|a)\\b[^>]*>.*");
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w-]+:)?([A-Za-z][\\w-]*)[\\s>/]");
    private static final Pattern DECLARED_CHARSET =
            Pattern.compile("(?:encoding|charset)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");

    /** The media type a source declares, bare; empty when it declares none. */
    static Optional<String> declared(@Nullable String label) {
        return Optional.ofNullable(Words.clean(label))
                .map(text -> text.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT))
                .filter(type -> type.matches("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*"))
                .map(type -> switch (type) {
                    case "application/x-pdf" -> PDF;
                    case "image/jpg", "image/pjpeg" -> "image/jpeg";
                    case "text/rtf" -> "application/rtf";
                    default -> type;
                });
    }

    static ContentType of(byte[] bytes, @Nullable String label) {
        Optional<String> declared = declared(label);
        Optional<String> signature = ContentSignature.of(bytes);
        if (signature.isPresent()) {
            return new ContentType(
                    signature.get().equals("application/zip")
                            ? declared.filter(ContentType::mayBeZip).orElse("application/zip")
                            : signature.get(),
                    null);
        }
        return ContentCharset.of(bytes, charsetIn(label), charsetInside(bytes))
                .map(charset -> ofText(new String(bytes, charset), declared, charset))
                .orElseGet(() ->
                        new ContentType(declared.filter(type -> !isText(type)).orElse(UNKNOWN), null));
    }

    private static ContentType ofText(String text, Optional<String> declared, Charset charset) {
        return new ContentType(textType(text, declared), charset.name().toLowerCase(Locale.ROOT));
    }

    private static String textType(String text, Optional<String> declared) {
        String start = text.substring(0, Math.min(text.length(), 2000))
                .replace("\uFEFF", "")
                .stripLeading();
        if (start.startsWith("{\\rtf")) {
            return "application/rtf";
        }
        if (start.startsWith("<")) {
            Optional<String> markup = markup(start, declared);
            if (markup.isPresent()) {
                return markup.get();
            }
        }
        return declared.filter(type -> isText(type) && !type.equals(HTML) && !isXml(type))
                .or(() -> declared.filter(HTML::equals))
                .orElse(PLAIN);
    }

    private static Optional<String> markup(String start, Optional<String> declared) {
        String head = start.replaceAll("(?s)<!--.*?-->", "").stripLeading().toLowerCase(Locale.ROOT);
        if (HTML_START.matcher(head.replaceAll("\\s+", " ")).matches()) {
            return Optional.of(HTML);
        }
        String root = root(start);
        if (root.equalsIgnoreCase("svg")) {
            return Optional.of(SVG);
        }
        if (root.equalsIgnoreCase("html")) {
            return Optional.of(HTML);
        }
        if (root.equals("ClinicalDocument")) {
            return declared.filter(ContentType::isXml).or(() -> Optional.of("application/hl7-v3+xml"));
        }
        if (head.startsWith("<?xml")) {
            return declared.filter(ContentType::isXml).or(() -> Optional.of("application/xml"));
        }
        return declared.filter(ContentType::isXml);
    }

    private static String root(String start) {
        Matcher root = ROOT.matcher(start.replaceAll("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<\\?.*?\\?>", ""));
        return root.find() ? root.group(1) : "";
    }

    private static @Nullable String charsetIn(@Nullable String label) {
        Matcher charset = DECLARED_CHARSET.matcher(label == null ? "" : label);
        return charset.find() ? charset.group(1) : null;
    }

    private static @Nullable String charsetInside(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        Matcher charset = DECLARED_CHARSET.matcher(start);
        return start.stripLeading().startsWith("<") && charset.find() ? charset.group(1) : null;
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || TEXTS.contains(type) || type.endsWith("+json") || isXml(type);
    }

    private static boolean isXml(String type) {
        return (type.endsWith("+xml") || type.endsWith("/xml")) && !type.equals(SVG);
    }

    private static boolean mayBeZip(String type) {
        return type.startsWith("application/") && !type.equals(PDF) && !type.equals(UNKNOWN) && !isText(type);
    }
}
