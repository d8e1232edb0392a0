/** What is looked for in everything that mail protocols have in common: one class each. */
package org.postern.net.rule;
