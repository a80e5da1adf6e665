package no.helseporten.portal.signin;

import jakarta.servlet.http.HttpServletResponse;
import no.helseporten.access.NeedsNothing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong at sign-in, and what to do. */
@Controller
class SignInPages {

    static final String PROBLEM_PATH = "/sign-in/problem";

    @RequestMapping(PROBLEM_PATH)
    @NeedsNothing(because = "it tells what went wrong before anybody was signed in")
    String problem(
            @RequestAttribute(name = "no.helseporten.portal.signin.SignInProblem", required = false) @Nullable SignInProblem problem,
            Model model,
            HttpServletResponse response) {
        if (problem == null) {
            return "redirect:/";
        }
        response.setStatus(problem.status.value());
        model.addAttribute("problem", problem.key());
        return "portal/sign-in-problem";
    }
}
