package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What must hold of a body before the parser sees it, since the parser itself would not mind until it is too late. */
final class CheckBytes {

    /** The parser writes every number out in full: a few bytes with a long exponent would fill the memory. */
    static final int FURTHEST_EXPONENT = 999;

    private static final int EXPONENT_DIGITS = 3;
    private static final int PIECE = 8192;

    private CheckBytes() {}

    /** @throws Refusal of a body in another character set than UTF-8, or with a number that nothing can be as large as */
    static void check(byte[] body, FhirContext context) {
        if (!isUtf8(body)) {
            throw new Refusal(400, IssueType.INVALID, "The body is not UTF-8, as JSON must be.");
        }
        if (hasEndlessNumber(body)) {
            throw new Refusal(FindFaults.in(body, context));
        }
    }

    /** Else names and texts would be stored with question marks in place of their letters. */
    private static boolean isUtf8(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            piece.clear();
            result = decoder.decode(bytes, piece, true);
        }
        return !result.isError();
    }

    private static boolean hasEndlessNumber(byte[] body) {
        boolean quoted = false;
        int exponent = -1;
        for (int i = 0; i < body.length; i++) {
            byte at = body[i];
            if (quoted) {
                quoted = at != '"';
                i += at == '\\' ? 1 : 0;
            } else if (Character.isDigit(at)) {
                exponent += exponent < 0 ? 0 : 1;
                if (exponent > EXPONENT_DIGITS) {
                    return true;
                }
            } else if (at != '+' && at != '-') {
                quoted = at == '"';
                exponent = at == 'e' || at == 'E' ? 0 : -1;
            }
        }
        return false;
    }
}
