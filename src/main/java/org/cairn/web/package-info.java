/**
 * The pages: parse a request, call a use case, show a view record. A sub-package is a feature and has a template folder of
 * the same name; one class a page, named for it. Features may name {@code shell} and never each other.
 *
 * <p>Publishes nothing; nobody names this package. Pages hold no rule of the domain and no figure of their own: what is
 * shown was decided, planned or judged elsewhere. Every action works without scripts, by post, redirect and get; a refusal
 * is shown on the page it belongs to, with its reason and what was typed. Texts are in the message bundles.
 */
@NullMarked
package org.cairn.web;

import org.jspecify.annotations.NullMarked;
