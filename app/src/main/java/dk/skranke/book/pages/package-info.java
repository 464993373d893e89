@NullMarked
package dk.skranke.book.pages;

import org.jspecify.annotations.NullMarked;
