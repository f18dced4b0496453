package edit

import "github.com/orgvet/orgvet/internal/source"

// SetText gives a key of a file's only document a text, or adds the key at the end, and returns the file's new data. It gives ErrUnsure
// where that cannot be done safely, such as where the key holds a list.
func SetText(f *source.File, key, text string) ([]byte, error) {
	data := f.Data()
	if len(f.Docs) == 0 && len(f.Faults) == 0 { // nothing but comments
		end := len(data)
		line := key + ": " + Scalar(text)
		if end == lineStart(data, end) {
			return Apply(data, []source.Edit{insert(end, line+newline(data, end))})
		}
		return Apply(data, []source.Edit{insert(end, newline(data, end)+line)})
	}
	if len(f.Docs) != 1 {
		return nil, ErrUnsure
	}
	edit, ok := setText(data, f.Docs[0].Root(), key, Scalar(text))
	if !ok {
		return nil, ErrUnsure
	}
	return settle(f.Docs[0], []source.Edit{edit}, key, func(_, after *source.Node) bool {
		return after != nil && after.IsScalar() && after.Value == text
	})
}

func setText(data []byte, root *source.Node, key, scalar string) (edit source.Edit, ok bool) {
	value := root.Get(key)
	switch {
	case root.Kind != source.Map || value != nil && !value.IsScalar():
		return source.Edit{}, false
	case value != nil && value.Start == value.End:
		return insert(value.Start, " "+scalar), true
	case value != nil:
		return replace(value, scalar), true
	case root.Start < len(data) && data[root.Start] == '{':
		return member(data, root, key+": "+scalar), true
	}
	margin, ok := indent(data, root.Start)
	end := behind(data, root.End, len(margin))
	return insert(end, newline(data, end)+margin+key+": "+scalar), ok
}
