package no.helseporten.ui.web;

import java.time.Duration;
import no.helseporten.ui.Asset;
import no.helseporten.ui.Assets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves style, script and fonts under addresses that name their version, so that a browser asks for each once. */
@Configuration(proxyBeanMethods = false)
class ServeAssets implements WebMvcConfigurer {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOREVER);
    }

    @Bean
    RouterFunction<ServerResponse> assetRoutes(Assets assets) {
        var routes = RouterFunctions.route();
        for (Asset asset : assets.served()) {
            routes.GET("/ui/%s.{hash}.%s".formatted(asset.name(), asset.ending()), request -> serve(request, asset));
        }
        return routes.build();
    }

    /** While versions change hands another instance may be asked for this one's file: it gives its own, uncached. */
    private static ServerResponse serve(ServerRequest request, Asset asset) {
        var response = ServerResponse.ok()
                .contentType(MediaType.parseMediaType(asset.contentType()))
                .cacheControl(request.path().equals(asset.path()) ? FOREVER : CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean packed = request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(encodings -> encodings.contains("gzip"));
        return packed
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.packed())
                : response.body(asset.plain());
    }
}
