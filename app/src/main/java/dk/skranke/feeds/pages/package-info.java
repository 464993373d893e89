@NullMarked
package dk.skranke.feeds.pages;

import org.jspecify.annotations.NullMarked;
