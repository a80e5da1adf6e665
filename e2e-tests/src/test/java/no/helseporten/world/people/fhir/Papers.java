package no.helseporten.world.people.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.paper.Page;
import no.helseporten.world.people.paper.Picture;
import org.hl7.fhir.r4.model.Attachment;

/** The papers of the demo people, as they lie in {@code people/} on the class path. */
final class Papers {

    /** One of many short notes in one file. */
    record Note(String when, String title, String text) {}

    private Papers() {}

    /**
     * @param file its ending tells what it becomes: {@code .html} and {@code .txt} are sent as they are, {@code .pdf}
     *     is printed from the text file {@code ….pdf.txt}, {@code .png} is drawn
     */
    static Attachment paper(String folder, String file, String title) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> attachment("text/html;charset=utf-8", bytes(folder, file));
            case "txt" -> attachment("text/plain;charset=utf-8", bytes(folder, file));
            case "pdf" -> attachment("application/pdf", Page.print(title, read(folder, file + ".txt")));
            case "png" -> attachment("image/png", Picture.ofMole());
            default -> throw new IllegalArgumentException("no way to make " + file);
        };
    }

    static Attachment text(String text) {
        return attachment("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The notes of a file; each begins with a line {@code == when | title}. */
    static List<Note> notes(String folder, String file) {
        List<Note> notes = new ArrayList<>();
        for (String part : read(folder, file).split("(?m)^== ")) {
            if (!part.isBlank()) {
                String[] headAndBody = part.split("\n", 2);
                String[] head = headAndBody[0].split("\\|", 2);
                notes.add(new Note(head[0].strip(), head[1].strip(), headAndBody[1].strip() + "\n"));
            }
        }
        return notes;
    }

    private static Attachment attachment(String contentType, byte[] bytes) {
        return new Attachment().setContentType(contentType).setLanguage("nb").setData(bytes);
    }

    private static String read(String folder, String file) {
        return new String(bytes(folder, file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String folder, String file) {
        String path = "/people/" + folder + "/" + file;
        try (InputStream paper = Papers.class.getResourceAsStream(path)) {
            if (paper == null) {
                throw new IllegalArgumentException("no paper " + path);
            }
            return paper.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
