package no.helseporten.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {

    private final CleanHtml cleanHtml = new CleanHtml();

    private Document cleaned(String html) {
        return Jsoup.parseBodyFragment(cleanHtml.clean(html, 2).toString());
    }

    @Nested
    class WhatCouldHarm {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(1)>",
                    "<svg onload=alert(1)><script>alert(1)</script></svg>",
                    "<a href='javascript:alert(1)'>x</a>",
                    "<iframe src='https://evil.example'></iframe>",
                    "<object data='https://evil.example'></object>",
                    "<embed src='https://evil.example'>",
                    "<form action='https://evil.example'><input name=pin></form>",
                    "<link rel=stylesheet href='https://evil.example'>",
                    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                    "<base href='https://evil.example'>",
                    "<img src='https://evil.example/pixel.png'>",
                    "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                    "<img srcset='https://evil.example/a.png 2x'>",
                    "<p style='background:url(https://evil.example)'>x</p>",
                    "<div style='position:fixed;inset:0'>x</div>",
                    "<style>body{display:none}</style>",
                    "<video poster='https://evil.example'></video>",
                    "<p onclick='alert(1)' id='main' class='alert'>x</p>",
                    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                    "<template><script>alert(1)</script></template>"
                })
        void isTakenAway(String html) {
            Document document = cleaned(html);
            assertThat(document.select(
                            "script,iframe,object,embed,form,input,link,meta,base,style,svg,math,video,a,template"))
                    .isEmpty();
            assertThat(document.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> !attribute.getValue().equals("table-frame"))
                            .filter(attribute -> !attribute.getKey().equals("tabindex"))
                            .map(attribute -> attribute.getKey() + "=" + attribute.getValue()))
                    .noneMatch(
                            attribute -> attribute.matches("(?i)(on.*|style|id|class|src|srcset|href|poster|data)=.*"))
                    .noneMatch(attribute -> attribute.contains("evil"));
        }

        @Test
        void leavesTheWordsAround() {
            assertThat(cleaned("<p>Før<script>alert(1)</script> og <a href='https://x.example'>etter</a></p>")
                            .text())
                    .isEqualTo("Før og etter");
        }
    }

    @Nested
    class Headings {

        @ParameterizedTest
        @CsvSource({
            "h1, h2",
            "h3, h2",
            "h1 h2 h3, h2 h3 h4",
            "h1 h4, h2 h3",
            "h2 h4 h2 h4, h2 h3 h2 h3",
            "h3 h1 h2, h2 h2 h3",
            "h1 h2 h3 h4 h5 h6, h2 h3 h4 h5 h6 h6",
        })
        void continueThoseOfThePageWithoutALeap(String written, String shown) {
            String html = java.util.Arrays.stream(written.split(" "))
                    .map(name -> "<" + name + ">x</" + name + ">")
                    .collect(Collectors.joining());
            assertThat(cleaned(html).select("h1,h2,h3,h4,h5,h6").stream()
                            .map(org.jsoup.nodes.Element::tagName)
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(shown);
        }

        @Test
        void withoutWordsAreNone() {
            assertThat(cleaned("<h1> </h1><p>x</p>").select("h1,h2")).isEmpty();
        }
    }

    @Nested
    class Kept {

        @Test
        void aTableWithItsHeadingsAndAFrameThatScrolls() {
            Document document =
                    cleaned("<table><tr><th scope=col>Prøve</th><th></th></tr><tr><td colspan=2>Hb</td></tr></table>");
            assertThat(document.select("div[tabindex=0] > table th[scope=col]").eachText())
                    .containsExactly("Prøve");
            assertThat(document.select("th").eachText()).containsExactly("Prøve");
            assertThat(document.select("td[colspan=2]").eachText()).containsExactly("Hb");
        }

        @Test
        void aPictureThatLiesInTheDocumentAndNoOther() {
            Document document = cleaned("<img src='data:image/png;base64,iVBORw0KGgo='><img src='logo.png'>");
            assertThat(document.select("img")).hasSize(1);
            assertThat(document.select("img").attr("alt")).isEmpty();
            assertThat(document.select("img").hasAttr("alt")).isTrue();
        }

        @Test
        void theLanguageOfAPart() {
            assertThat(cleaned("<p lang=nn>Eg</p><p lang='\"><script>'>x</p>")
                            .select("[lang]")
                            .eachAttr("lang"))
                    .containsExactly("nn");
        }
    }
}
