// Package reads finds out from the source code which fields of the model a piece of it may read. Tests use it.
//
// A function may read the fields that it, or anything it names, selects: other functions, variables of a package with what they are made
// of, and for a method of an interface those of all types that have it. That is more than ever runs. It is never less as long as the code
// does not read fields by reflection, compare or convert whole structs, leave it to the standard library to call a method that reads (Less,
// String), or call what was put into a variable by a function such as init.
//
// Of code that is asked about one subject after the other it also finds out which fields are read near the subject alone. The subject stands
// in a document, and what it leads to by a key stands in the same one. All other fields lead elsewhere, and so does all that is come to from
// there: where code can come to a type that way, what it reads of the type may be of anything.
package reads

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
)

// Code is some packages of a module with all that they stand on there.
type Code struct {
	fset     *token.FileSet
	packages map[string]*types.Package
	infos    map[string]*types.Info
	files    map[string][]*ast.File
	mentions map[types.Object]*mentions // of functions and variables of packages
	types    []*types.Named
	fields   map[*types.Var]string       // fields that have a key, as "KeyResult.Now"
	keyed    map[string]bool             // by these names
	links    map[*types.Var]bool         // fields that may lead from one document to another
	written  map[*types.Var]bool         // those of them that hold what stands at the key
	owners   map[*types.Var]*types.Named // of all fields
	byKey    map[*types.Named]map[string]*types.Var
	presence types.Object        // the method that tells whether a key is written
	derived  map[string][]string // fields with a key, by fields that are made from them
	makers   []string
	// passedOver are functions that are looked at apart.
	passedOver map[types.Object]bool
}

// mentions is what a piece of code names.
type mentions struct {
	fields  []*types.Var
	objects []types.Object
	calls   []call
}

// call is a method of a type that is named, with the constant that it is called with.
type call struct {
	method *types.Func
	of     types.Type
	with   string // empty where that is no constant text
}

type listed struct {
	ImportPath, Export, Dir string
	GoFiles                 []string
	Module                  *struct{ Path string }
}

// Load reads the packages of a module below a folder that match the patterns.
func Load(dir, module string, patterns ...string) (*Code, error) {
	cmd := exec.Command("go", append([]string{"list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles,Module"}, patterns...)...)
	cmd.Dir = dir
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("reads: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("reads: %w", err)
	}
	c := &Code{
		fset:     token.NewFileSet(),
		packages: map[string]*types.Package{}, infos: map[string]*types.Info{}, files: map[string][]*ast.File{},
		mentions: map[types.Object]*mentions{}, fields: map[*types.Var]string{}, owners: map[*types.Var]*types.Named{}, written: map[*types.Var]bool{},
		keyed: map[string]bool{}, links: map[*types.Var]bool{},
		passedOver: map[types.Object]bool{}, derived: map[string][]string{}, byKey: map[*types.Named]map[string]*types.Var{},
	}
	exports := map[string]string{}
	fset := c.fset
	others := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for d := json.NewDecoder(out); d.More(); { // each after what it imports
		var p listed
		if err := d.Decode(&p); err != nil {
			return nil, fmt.Errorf("reads: %w", err)
		}
		exports[p.ImportPath] = p.Export
		if p.Module != nil && p.Module.Path == module {
			if err := c.check(fset, &p, others); err != nil {
				return nil, fmt.Errorf("reads: %w", err)
			}
		}
	}
	if err := cmd.Wait(); err != nil {
		return nil, fmt.Errorf("reads: %w", err)
	}
	return c, nil
}

// importFunc makes a function an importer.
type importFunc func(path string) (*types.Package, error)

// Import imports a package.
func (f importFunc) Import(path string) (*types.Package, error) { return f(path) }

// check finds out what everything in a package means, and what it names.
func (c *Code) check(fset *token.FileSet, p *listed, others types.Importer) error {
	info := &types.Info{
		Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, Types: map[ast.Expr]types.TypeAndValue{},
	}
	var files []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, f)
	}
	config := types.Config{Importer: importFunc(func(path string) (*types.Package, error) {
		if own := c.packages[path]; own != nil {
			return own, nil
		}
		return others.Import(path)
	})}
	pkg, err := config.Check(p.ImportPath, fset, files, info)
	if err != nil {
		return err
	}
	c.packages[p.ImportPath], c.infos[p.ImportPath], c.files[p.ImportPath] = pkg, info, files
	for _, name := range pkg.Scope().Names() {
		if named, ok := pkg.Scope().Lookup(name).Type().(*types.Named); ok && named.Obj() == pkg.Scope().Lookup(name) {
			c.types = append(c.types, named)
			c.nameFields(named)
		}
	}
	for _, f := range files {
		for _, d := range f.Decls {
			c.declare(d, info)
		}
	}
	return nil
}

func (c *Code) nameFields(of *types.Named) {
	s, ok := of.Underlying().(*types.Struct)
	if !ok {
		return
	}
	c.byKey[of] = map[string]*types.Var{}
	for i := range s.NumFields() {
		c.owners[s.Field(i)] = of
		if key, has := reflect.StructTag(s.Tag(i)).Lookup("key"); has {
			c.fields[s.Field(i)] = of.Obj().Name() + "." + s.Field(i).Name()
			c.keyed[c.fields[s.Field(i)]] = true
			c.written[s.Field(i)] = key != "-"
			name, _, _ := strings.Cut(key, ",")
			c.byKey[of][name] = s.Field(i)
		}
	}
}

func (c *Code) declare(d ast.Decl, info *types.Info) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		c.mentions[info.Defs[d.Name]] = mentionsOf(d, info)
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			v, ok := spec.(*ast.ValueSpec)
			for i := 0; ok && i < len(v.Names) && len(v.Values) > 0; i++ {
				c.mentions[info.Defs[v.Names[i]]] = mentionsOf(v.Values[min(i, len(v.Values)-1)], info)
			}
		}
	}
}

func mentionsOf(n ast.Node, info *types.Info) *mentions {
	m := &mentions{}
	with := map[ast.Node]string{} // by the method that is called
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if len(n.Args) == 1 && info.Types[n.Args[0]].Value != nil && info.Types[n.Args[0]].Value.Kind() == constant.String {
				with[n.Fun] = constant.StringVal(info.Types[n.Args[0]].Value)
			}
		case *ast.SelectorExpr:
			if s := info.Selections[n]; s != nil {
				m.fields = append(m.fields, onTheWay(s)...)
				if f, ok := s.Obj().(*types.Func); ok {
					m.calls = append(m.calls, call{f.Origin(), s.Recv(), with[n]})
				}
			}
		case *ast.Ident:
			switch o := info.Uses[n].(type) {
			case *types.Func:
				m.objects = append(m.objects, o.Origin())
			case *types.Var:
				if !o.IsField() && o.Pkg() != nil && o.Parent() == o.Pkg().Scope() {
					m.objects = append(m.objects, o)
				}
			}
		}
		return true
	})
	return m
}

// onTheWay are all fields that lead to what is selected, and it itself if it is one.
func onTheWay(s *types.Selection) []*types.Var {
	var fields []*types.Var
	t, way := s.Recv(), s.Index()
	if s.Kind() != types.FieldVal {
		way = way[:len(way)-1]
	}
	for _, i := range way {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		field := t.Underlying().(*types.Struct).Field(i) //nolint:forcetypeassert // only structs have fields
		fields, t = append(fields, field.Origin()), field.Type()
	}
	return fields
}
