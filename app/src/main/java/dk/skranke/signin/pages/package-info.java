@NullMarked
package dk.skranke.signin.pages;

import org.jspecify.annotations.NullMarked;
