package no.helseporten.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import no.helseporten.ui.Asset;
import no.helseporten.ui.Assets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ServeAssetsTest {

    private final Assets assets = new DefaultListableBeanFactory().createBean(Assets.class);
    private final Asset style = assets.served().getFirst();
    private final MockMvc mvc = MockMvcBuilders.routerFunctions(new ServeAssets().assetRoutes(assets))
            .build();

    @Test
    void theCurrentFileMayBeKeptForever() throws Exception {
        MockHttpServletResponse response = get(style.path(), null);

        assertThat(response.getContentAsByteArray()).isEqualTo(style.plain());
        assertThat(response.getHeader("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(response.getContentType()).startsWith("text/css");
    }

    @Test
    void whoeverCanUnpackGetsItPacked() throws Exception {
        MockHttpServletResponse response = get(style.path(), "gzip, br");

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getHeaders("Vary")).contains("Accept-Encoding");
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray()));
        assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String(style.plain(), StandardCharsets.UTF_8));
    }

    @Test
    void anotherVersionIsAnsweredWithThisOneButNotKept() throws Exception {
        MockHttpServletResponse response = get("/ui/portal.000000000000.css", null);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nothingElseIsServed() throws Exception {
        assertThat(get("/ui/other.css", null).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse get(String path, @Nullable String encoding) throws Exception {
        var request = MockMvcRequestBuilders.get(path);
        if (encoding != null) {
            request.header("Accept-Encoding", encoding);
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
