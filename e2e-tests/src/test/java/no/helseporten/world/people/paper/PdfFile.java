package no.helseporten.world.people.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the bytes of a tagged PDF (ISO 32000-1): pages of text, with a structure tree a screen reader can follow. */
final class PdfFile {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private static final int CATALOGUE = 1;
    private static final int PAGES = 2;
    private static final int FONT = 3;
    private static final int BOLD = 4;
    private static final int INFO = 5;
    private static final int STRUCTURE = 6;
    private static final int DOCUMENT = 7;
    private static final int PARENTS = 8;
    private static final int FIRST_FREE = 9;

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pageNumbers = new ArrayList<>();
    private final List<Integer> elements = new ArrayList<>();
    private final StringBuilder parents = new StringBuilder();

    private PdfFile() {
        for (int i = 0; i < FIRST_FREE; i++) {
            objects.add(new byte[0]);
        }
    }

    static byte[] of(String title, List<List<Page.Block>> pages) {
        PdfFile file = new PdfFile();
        pages.forEach(file::page);
        file.frame(title);
        return file.bytes();
    }

    private void page(List<Page.Block> blocks) {
        int page = reserve();
        StringBuilder content = new StringBuilder("BT 56 780 Td 15 TL\n");
        StringBuilder children = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            Page.Block block = blocks.get(i);
            String heading = pageNumbers.isEmpty() && i == 0 ? "H1" : "H2";
            String tag = block.heading() ? heading : "P";
            content.append("/%s <</MCID %d>> BDC /%s 11 Tf\n".formatted(tag, i, block.heading() ? "B" : "F"));
            block.lines()
                    .forEach(line -> content.append('(').append(escaped(line)).append(" ) Tj T*\n"));
            content.append("EMC T*\n");
            int element = add("<</Type/StructElem/S/%s/P %d 0 R/Pg %d 0 R/K %d>>".formatted(tag, DOCUMENT, page, i));
            elements.add(element);
            children.append(element).append(" 0 R ");
        }
        content.append("ET");
        int stream = add("<</Length %d>>\nstream\n%s\nendstream"
                .formatted(content.toString().getBytes(WIN_ANSI).length, content));
        int index = pageNumbers.size();
        set(
                page,
                ("<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/StructParents %d/Tabs/S"
                                + "/Resources<</Font<</F %d 0 R/B %d 0 R>>>>>>")
                        .formatted(PAGES, stream, index, FONT, BOLD));
        pageNumbers.add(page);
        parents.append(index).append(" [").append(children).append("] ");
    }

    private void frame(String title) {
        set(
                CATALOGUE,
                ("<</Type/Catalog/Pages %d 0 R/Lang(nb-NO)/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R"
                                + "/ViewerPreferences<</DisplayDocTitle true>>>>")
                        .formatted(PAGES, STRUCTURE));
        set(PAGES, "<</Type/Pages/Count %d/Kids[%s]>>".formatted(pageNumbers.size(), references(pageNumbers)));
        set(FONT, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        set(BOLD, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        set(INFO, "<</Title(%s)>>".formatted(escaped(title)));
        set(
                STRUCTURE,
                "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>"
                        .formatted(DOCUMENT, PARENTS, pageNumbers.size()));
        set(DOCUMENT, "<</Type/StructElem/S/Document/P %d 0 R/K[%s]>>".formatted(STRUCTURE, references(elements)));
        set(PARENTS, "<</Nums[%s]>>".formatted(parents));
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number < objects.size(); number++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes((number + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(objects.get(number));
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int start = out.size();
        out.writeBytes("xref\n0 %d\n%strailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size(), table, objects.size(), CATALOGUE, INFO, start)
                .getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private int reserve() {
        objects.add(new byte[0]);
        return objects.size() - 1;
    }

    private int add(String body) {
        int number = reserve();
        set(number, body);
        return number;
    }

    private void set(int number, String body) {
        objects.set(number, body.getBytes(WIN_ANSI));
    }

    private static String references(List<Integer> numbers) {
        StringBuilder references = new StringBuilder();
        numbers.forEach(number -> references.append(number).append(" 0 R "));
        return references.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
