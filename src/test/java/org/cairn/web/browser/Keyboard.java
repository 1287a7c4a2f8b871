package org.cairn.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has no mouse: reaches things with Tab, one after another, and acts on what has the focus. */
record Keyboard(Page page) {

    private static final int MOST = 400;

    /** Tabs on until the first of these has the focus; fails when it never gets it. */
    Keyboard to(String selector) {
        Locator wanted = page.locator(selector).first();
        wanted.waitFor();
        for (int tabs = 0; tabs < MOST; tabs++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
                return this;
            }
        }
        throw new AssertionError(selector + " is not reached by Tab on " + page.url());
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Tabs to it and presses Enter, and waits until the page that follows is there. */
    Keyboard follow(String selector) {
        to(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        page.waitForLoadState();
        return this;
    }

    Keyboard signIn(String address, String user) {
        page.navigate(address);
        return to("#username").type(user).to("#password").type("demo").follow("button[type=submit]");
    }
}
