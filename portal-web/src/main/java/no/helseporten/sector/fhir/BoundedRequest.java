package no.helseporten.sector.fhir;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is read up to a limit, counted after decompression, so that neither a chunked nor a compressed
 * body gets past it.
 */
final class BoundedRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private final long limit;
    private final BigMessages bigMessages;
    private @Nullable BoundedStream stream;
    private long size = -1;
    private int places;

    BoundedRequest(HttpServletRequest request, long limit, BigMessages bigMessages) {
        super(request);
        this.limit = limit;
        this.bigMessages = bigMessages;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            InputStream raw = super.getInputStream();
            if (getContentLengthLong() > limit) {
                throw tooLarge(raw);
            }
            boolean compressed = isCompressed();
            size = compressed ? -1 : getContentLengthLong();
            try {
                stream = new BoundedStream(compressed ? new GZIPInputStream(raw) : raw, raw);
            } catch (ZipException | EOFException e) {
                throw notCompressed();
            }
        }
        return stream;
    }

    private boolean isCompressed() {
        String encoding = super.getHeader("Content-Encoding");
        boolean compressed = "gzip".equalsIgnoreCase(encoding);
        if (encoding != null && !compressed && !"identity".equalsIgnoreCase(encoding)) {
            throw new Refusal(415, IssueType.NOTSUPPORTED, "Send the body as it is, or with Content-Encoding: gzip.");
        }
        return compressed;
    }

    private static Refusal notCompressed() {
        return new Refusal(400, IssueType.INVALID, "The body is not gzip, or not all of it.");
    }

    /** The body comes out decompressed, so nobody further in shall do it again. */
    @Override
    public @Nullable String getHeader(String name) {
        return "Content-Encoding".equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return "Content-Encoding".equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public void close() {
        bigMessages.leave(places);
    }

    private Refusal tooLarge(InputStream raw) throws IOException {
        // A sender that is cut off while it sends never reads the answer.
        long drained = 0;
        for (long skipped = -1; skipped != 0 && drained < 4 * limit; drained += skipped) {
            skipped = raw.skip(1 << 16);
        }
        return new Refusal(
                413,
                IssueType.TOOLONG,
                "A request of this kind may have " + size(limit)
                        + " here, also when it is compressed; send it in parts.");
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? bytes / (1 << 10) + " KB" : bytes / (1 << 20) + " MB";
    }

    private final class BoundedStream extends ServletInputStream {

        private final InputStream body;
        private final InputStream raw;
        private long count;

        BoundedStream(InputStream body, InputStream raw) {
            this.body = body;
            this.raw = raw;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = next(buffer, offset, length);
            count += Math.max(read, 0);
            if (count > limit) {
                throw tooLarge(raw);
            }
            if (count > BigMessages.BIG && places == 0) {
                places = bigMessages.enter(size);
            }
            return read;
        }

        private int next(byte[] buffer, int offset, int length) throws IOException {
            try {
                return body.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                if (body instanceof GZIPInputStream) {
                    throw notCompressed();
                }
                throw e;
            }
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read at once");
        }
    }
}
