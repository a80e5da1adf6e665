package no.helseporten.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.helseporten.ui.Frame;
import no.helseporten.ui.NavigationEntry;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final NavigationEntry HOME = new NavigationEntry(10, "/", "home.nav");
    private static final NavigationEntry BLOCKS =
            new NavigationEntry(60, "/blocking", "blocking.nav", Set.of("PRIVACY"), "privacy");
    private static final NavigationEntry LOG =
            new NavigationEntry(61, "/accesslog", "accesslog.nav", Set.of("ACCESS_LOG"), "privacy");

    @Test
    void entries_of_a_group_are_one_that_leads_to_the_first_of_them() {
        assertThat(new Navigation(List.of(HOME, BLOCKS, LOG)).main("/"))
                .containsExactly(
                        new Frame.Entry("/", "home.nav", true), new Frame.Entry("/blocking", "privacy", false));
        assertThat(new Navigation(List.of(HOME, LOG)).main("/"))
                .contains(new Frame.Entry("/accesslog", "privacy", false));
    }

    @Test
    void the_one_entry_is_current_on_all_pages_below_any_of_the_group() {
        Navigation navigation = new Navigation(List.of(HOME, BLOCKS, LOG));
        for (String path : List.of("/blocking", "/blocking/new", "/accesslog", "/accesslog/7")) {
            assertThat(navigation.main(path)).contains(new Frame.Entry("/blocking", "privacy", true));
        }
        assertThat(navigation.main("/blockings")).contains(new Frame.Entry("/blocking", "privacy", false));
    }

    @Test
    void the_group_stands_beside_the_beginning_of_each_and_nowhere_else() {
        Navigation navigation = new Navigation(List.of(HOME, BLOCKS, LOG));
        assertThat(navigation.beside("/accesslog"))
                .containsExactly(
                        new Frame.Entry("/blocking", "blocking.nav", false),
                        new Frame.Entry("/accesslog", "accesslog.nav", true));
        assertThat(navigation.beside("/accesslog/7")).isEmpty();
        assertThat(navigation.beside("/")).isEmpty();
        assertThat(new Navigation(List.of(HOME, LOG)).beside("/accesslog")).isEmpty();
    }
}
