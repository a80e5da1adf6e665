package no.helseporten.world.people.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints plain text as a tagged PDF on A4 with nothing but the Helvetica every reader has. A line that begins with
 * {@code # } is a heading; an empty line parts paragraphs; other line breaks are kept.
 */
public final class Page {

    private static final int LINES = 50;
    private static final int WIDTH = 88;

    /** A heading or a paragraph, or what of it there was room for. */
    record Block(boolean heading, List<String> lines) {}

    private Page() {}

    public static byte[] print(String title, String text) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(true, wrapped(title)));
        for (String part : text.strip().split("\n\\s*\n")) {
            boolean heading = part.startsWith("# ");
            List<String> lines = new ArrayList<>();
            (heading ? part.substring(2) : part).lines().forEach(line -> lines.addAll(wrapped(line)));
            blocks.add(new Block(heading, lines));
        }
        return PdfFile.of(title, pages(blocks));
    }

    private static List<List<Block>> pages(List<Block> blocks) {
        List<List<Block>> pages = new ArrayList<>();
        List<Block> page = new ArrayList<>();
        int room = LINES;
        for (Block block : blocks) {
            if (block.lines().size() + 1 > room && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                room = LINES;
            }
            page.add(block);
            room -= block.lines().size() + 1;
        }
        pages.add(page);
        return pages;
    }

    private static List<String> wrapped(String line) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.strip().split("\\s+")) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}
