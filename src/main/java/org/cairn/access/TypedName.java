package org.cairn.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The name that somebody typed who was not let in: the door shows it once more, so that only the password is typed anew. */
public final class TypedName {

    private static final String KEPT = TypedName.class.getName();

    private static final int LONGEST = 100;

    private TypedName() {}

    /** Keeps it where the request has a session; whoever comes without one has seen no form. */
    static void keep(HttpServletRequest request) {
        String name = request.getParameter("username");
        HttpSession session = request.getSession(false);
        if (name != null && session != null) {
            session.setAttribute(KEPT, name.substring(0, Math.min(name.length(), LONGEST)));
        }
    }

    /** What was kept, which then is forgotten; null when nothing was. */
    public static @Nullable String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof String name)) {
            return null;
        }
        session.removeAttribute(KEPT);
        return name;
    }
}
