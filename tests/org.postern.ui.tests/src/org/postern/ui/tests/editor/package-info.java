/** The server editor, used as a person uses it. */
package org.postern.ui.tests.editor;
