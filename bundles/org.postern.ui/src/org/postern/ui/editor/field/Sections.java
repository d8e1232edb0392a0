package org.postern.ui.editor.field;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** The titled blocks that pages are made of, all with the same margins. */
public final class Sections {

	private Sections() {
	}

	/** A page's body, which scrolls where the window is too small. */
	public static Composite page(Composite parent, FormToolkit toolkit, int columns) {
		ScrolledForm form = toolkit.createScrolledForm(parent);
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(false).margins(10, 8).spacing(14, 10)
				.applyTo(form.getBody());
		return form.getBody();
	}

	/** A titled block; the body has a grid of {@code columns}. */
	public static Composite section(Composite parent, FormToolkit toolkit, String title, int columns, boolean tall) {
		Section section = toolkit.createSection(parent, Section.TITLE_BAR);
		section.setText(title);
		section.setLayoutData(new GridData(SWT.FILL, tall ? SWT.FILL : SWT.TOP, true, tall));
		Composite body = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().numColumns(columns).margins(2, 4).spacing(8, 6).applyTo(body);
		section.setClient(body);
		return body;
	}

	/** A column of sections. */
	public static Composite column(Composite parent, FormToolkit toolkit, boolean wide, int width) {
		Composite column = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(column);
		GridData data = new GridData(SWT.FILL, SWT.FILL, wide, true);
		data.widthHint = width;
		column.setLayoutData(data);
		return column;
	}
}
