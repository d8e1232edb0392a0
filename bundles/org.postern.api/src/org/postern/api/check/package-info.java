/**
 * A connection test at one address: the {@link org.postern.api.check.Stage stages}, and a
 * {@link org.postern.api.check.Step} for each that was, or could not be, carried out.
 */
package org.postern.api.check;
